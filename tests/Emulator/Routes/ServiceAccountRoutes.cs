using System.Text.Json.Serialization;
using ElevenProvider.Emulator.Bodies;
using ElevenProvider.Emulator.Http;
using ElevenProvider.Emulator.State;

namespace ElevenProvider.Emulator.Routes;

/// <summary><c>/v1/service-accounts</c>. Accounts can be listed and created, never renamed or deleted.</summary>
internal sealed class ServiceAccountRoutes : IApiArea
{
    private static readonly string[] PermissionLevels = ["admin", "editor", "viewer"];

    public void Map(ApiRouteBuilder routes)
    {
        routes.Map<NoBody>(new("GET", "/v1/service-accounts", new("workspace_read", "service_account_write"), List));
        routes.Map<CreateBody>(new("POST", "/v1/service-accounts", new("service_account_write", "workspace_write"), Create)
        {
            ReadBody = CreateBody.Read,
            InLegacyApi = UnknownRoute.MethodNotAllowed,
        });
    }

    private static ListAnswer List(ApiCall<NoBody> call) => new(
    [
        .. call.Workspace.ServiceAccounts
            .Where(account => call.Workspace.Lists($"serviceAccounts/{account.Key}"))
            .Select(account => Answer(call.Workspace, account.Key, account.Value)),
    ]);

    private static object Answer(Workspace workspace, string id, ServiceAccount account)
    {
        var keys = ApiKeyAnswer.List(workspace, id);
        return workspace.Switches.LegacyApi
            ? new LegacyServiceAccountAnswer(id, account.Name, account.CreatedAtUnix, keys)
            : new ServiceAccountAnswer(id, account.Name, account.CreatedAtUnix, keys,
            [
                .. account.DefaultSharingGroups.Select(sharing =>
                    new SharingAnswer(GroupAnswer.Of(workspace, sharing.Key, workspace.Groups[sharing.Key]), sharing.Value)),
            ]);
    }

    private static CreateAnswer Create(ApiCall<CreateBody> call)
    {
        var workspace = call.Workspace;
        foreach (var sharing in call.Body.DefaultSharingGroups)
        {
            GroupRoutes.Find(workspace, sharing.GroupId);
        }

        if (workspace.ServiceAccounts.Count >= workspace.ServiceAccountLimit)
        {
            throw ApiException.BadRequest(
                "service_account_limit_reached", $"The workspace has reached its limit of {workspace.ServiceAccountLimit} service accounts.");
        }

        var id = call.Identifiers.UserId();
        workspace.ServiceAccounts.Add(id, new ServiceAccount
        {
            Name = call.Body.Name,
            Email = $"{id.ToLowerInvariant()}@service-accounts.example.com",
            CreatedAtUnix = call.NowUnix,
            DefaultSharingGroups = new(call.Body.DefaultSharingGroups
                .DistinctBy(sharing => sharing.GroupId)
                .Select(sharing => KeyValuePair.Create(sharing.GroupId, sharing.PermissionLevel))),
        });
        workspace.Created($"serviceAccounts/{id}");
        return new CreateAnswer(id);
    }

    /// <exception cref="ApiException">There is no such account.</exception>
    internal static ServiceAccount Find(Workspace workspace, string id) =>
        workspace.ServiceAccounts.TryGetValue(id, out var account)
            ? account
            : throw ApiException.NotFound("service_account_not_found", $"Service account {id} was not found.");

    private sealed record CreateBody(string Name, IReadOnlyList<SharingBody> DefaultSharingGroups)
    {
        public static CreateBody Read(BodyValue body, Switches switches) => new(
            body.Required("name", value => value.AsString()),
            body.Optional("default_sharing_groups", value => value.AsList(SharingBody.Read)) ?? []);
    }

    private sealed record SharingBody(string GroupId, string PermissionLevel)
    {
        public static SharingBody Read(BodyValue body) => new(
            body.Required("group_id", value => value.AsString()),
            body.Required("permission_level", value => value.AsOneOf(PermissionLevels)));
    }

    private sealed record CreateAnswer([property: JsonPropertyName("service-account-user-id")] string ServiceAccountUserId);

    private sealed record ListAnswer([property: JsonPropertyName("service-accounts")] IReadOnlyList<object> ServiceAccounts);

    private sealed record ServiceAccountAnswer(
        string ServiceAccountUserId,
        string Name,
        long? CreatedAtUnix,
        [property: JsonPropertyName("api-keys")] IReadOnlyList<object> ApiKeys,
        IReadOnlyList<SharingAnswer> DefaultSharingGroups);

    private sealed record LegacyServiceAccountAnswer(
        string ServiceAccountUserId, string Name, long? CreatedAtUnix, [property: JsonPropertyName("api-keys")] IReadOnlyList<object> ApiKeys);

    private sealed record SharingAnswer(GroupAnswer Group, string PermissionLevel);
}
