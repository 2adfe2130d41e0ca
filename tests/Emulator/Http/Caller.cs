using System.Net;
using ElevenProvider.Emulator.State;
using Microsoft.AspNetCore.Http;

namespace ElevenProvider.Emulator.Http;

/// <summary>Who calls: the owner of the key in the request.</summary>
/// <param name="Id">The user id of the person or service account.</param>
/// <param name="Key">The key as it stands in the workspace; its secret is known, since the caller sent it.</param>
internal sealed record Caller(string Id, IPrincipal Principal, ApiKey Key)
{
    private const string ApiKeyHeader = "xi-api-key";

    /// <exception cref="ApiException">There is no key, nobody has it, it is disabled, or may not be used from there.</exception>
    public static Caller Identify(HttpContext context, Workspace workspace)
    {
        var secret = context.Request.Headers[ApiKeyHeader].ToString();
        if (secret.Length == 0)
        {
            throw context.Request.Headers.Authorization.Count == 0 ? ApiException.MissingKey() : ApiException.InvalidAuthorizationHeader();
        }

        var caller = workspace.Principals
            .SelectMany(owner => owner.Principal.ApiKeys.Values.Select(key => new Caller(owner.Id, owner.Principal, key)))
            .FirstOrDefault(caller => caller.Key.Secret == secret && !caller.Key.IsDisabled)
            ?? throw ApiException.WrongKey(workspace.Switches);
        return caller.MayCallFrom(context.Connection.RemoteIpAddress) ? caller : throw ApiException.AddressNotAllowed();
    }

    /// <exception cref="ApiException">The key has none of the permissions.</exception>
    public void RequireAny(IReadOnlyList<string> permissions)
    {
        if (Key.Permissions is { } granted && !permissions.Any(granted.Contains))
        {
            throw ApiException.MissingPermission(permissions[0]);
        }
    }

    private bool MayCallFrom(IPAddress? address) =>
        Key.AllowedIps is not { } allowed || allowed.Any(network => AddressRange.Parse(network)?.Contains(address ?? IPAddress.None) == true);
}
