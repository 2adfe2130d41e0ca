using ElevenProvider.Api.Requests;

namespace ElevenProvider.Api.ServiceAccounts;

/// <summary>
/// The wanted state of a key. Enabled or not, name and permissions are always sent, because older servers require them;
/// the other fields only if they change, because older servers refuse those that they do not know.
/// </summary>
public sealed record ApiKeyUpdate
{
    /// <summary>Whether the key is in use.</summary>
    public required bool IsEnabled { get; init; }

    /// <summary>Name; need not be unique.</summary>
    public required string Name { get; init; }

    /// <summary>What the key may do; exactly <c>["all"]</c> for everything, empty for nothing.</summary>
    public required IReadOnlyList<string> Permissions { get; init; }

    /// <summary>Credits per month.</summary>
    public FieldChange<long> CharacterLimit { get; init; }

    /// <summary>How a cleared <see cref="CharacterLimit"/> is written.</summary>
    public ClearForm CharacterLimitClearForm { get; init; }

    /// <summary>Networks or addresses that may use the key, 1 to 100; cleared for any.</summary>
    public FieldChange<IReadOnlyList<string>> AllowedIps { get; init; }

    /// <summary>Whether the holder of the key may disable it; cleared for the workspace's default.</summary>
    public FieldChange<bool> ThirdPartyDisableAllowed { get; init; }

    /// <summary>Concurrent speech generations.</summary>
    public FieldChange<long> TtsConcurrencyLimit { get; init; }

    /// <summary>Concurrent dubbings.</summary>
    public FieldChange<long> DubbingConcurrencyLimit { get; init; }

    /// <summary>Concurrent music generations.</summary>
    public FieldChange<long> MusicConcurrencyLimit { get; init; }
}
