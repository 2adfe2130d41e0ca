using System.Globalization;
using ElevenProvider.Api.ServiceAccounts;

namespace ElevenProvider.Provider.Resources;

/// <summary>A key that was just made, as far as it can be recognised in a listing.</summary>
/// <param name="Name">Its name, which need not be unique.</param>
/// <param name="Created">What the server told when it made the key.</param>
/// <param name="Begun">When it was asked to.</param>
/// <param name="Earlier">Ids of keys that were there before; empty where nobody looked.</param>
internal sealed record FreshApiKey(string Name, CreatedApiKey Created, DateTimeOffset Begun, IReadOnlySet<string> Earlier)
{
    // No clock that TLS works with is further off.
    private static readonly TimeSpan ClockSkew = TimeSpan.FromHours(1);

    /// <summary>The end of its secret, which listings show as a hint.</summary>
    public string End => Created.Secret[^Math.Min(4, Created.Secret.Length)..];

    /// <summary>Whether an entry of the listing can be this key. For servers that do not tell the id, several can.</summary>
    public bool CanBe(ApiKey listed) => Created.KeyId is { } id
        ? listed.KeyId == id
        : listed.Name == Name
            && listed.Hint is { Length: > 0 } hint
            && Created.Secret.EndsWith(hint, StringComparison.Ordinal)
            && !Earlier.Contains(listed.KeyId)
            && !(listed.CreatedAt < Begun - ClockSkew);

    /// <summary>Entries of the listing in words by which a person tells them apart.</summary>
    public static string Describe(IEnumerable<ApiKey> listed) => string.Join(" and ", listed.Select(static key => string.Create(
        CultureInfo.InvariantCulture,
        $"{key.KeyId} ({(key.CreatedAt is { } time ? $"made at {time.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}" : "made at an unknown time")})")));
}
