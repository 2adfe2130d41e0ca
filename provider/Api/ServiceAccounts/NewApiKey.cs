namespace ElevenProvider.Api.ServiceAccounts;

/// <summary>The key to create.</summary>
public sealed record NewApiKey
{
    /// <summary>Name; need not be unique.</summary>
    public required string Name { get; init; }

    /// <summary>What the key may do; exactly <c>["all"]</c> for everything, empty for nothing.</summary>
    public required IReadOnlyList<string> Permissions { get; init; }

    /// <summary>Credits per month; null for no limit.</summary>
    public long? CharacterLimit { get; init; }

    /// <summary>Networks or addresses that may use the key, 1 to 100; null for any.</summary>
    public IReadOnlyList<string>? AllowedIps { get; init; }

    /// <summary>Whether the holder of the key may disable it; null for the workspace's default.</summary>
    public bool? ThirdPartyDisableAllowed { get; init; }

    /// <summary>Concurrent speech generations; null for no limit of the key's own.</summary>
    public long? TtsConcurrencyLimit { get; init; }

    /// <summary>Concurrent dubbings; null for no limit of the key's own.</summary>
    public long? DubbingConcurrencyLimit { get; init; }

    /// <summary>Concurrent music generations; null for no limit of the key's own.</summary>
    public long? MusicConcurrencyLimit { get; init; }
}
