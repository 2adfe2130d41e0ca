using System.Security.Cryptography;
using System.Text;
using ElevenProvider.Emulator.State;

namespace ElevenProvider.Emulator.Routes;

/// <summary>A service account's API key as listings show it.</summary>
internal sealed record ApiKeyAnswer(
    string Name,
    string Hint,
    string KeyId,
    string ServiceAccountUserId,
    long? CreatedAtUnix,
    bool IsDisabled,
    IReadOnlyList<string>? Permissions,
    string? DisableReason,
    long? CharacterLimit,
    long? CharacterCount,
    string HashedXiApiKey,
    IReadOnlyList<string>? AllowedIps,
    bool? ThirdPartyDisableAllowed,
    ApiKeyAnswer.Platform? PlatformLimits)
{
    /// <summary>The keys of an account in the form the switches ask for, without those that are not to be seen yet.</summary>
    public static IReadOnlyList<object> List(Workspace workspace, string accountId) =>
    [
        .. workspace.ServiceAccounts[accountId].ApiKeys
            .Where(key => workspace.Lists($"apiKeys/{key.Key}"))
            .Select(key => Of(workspace.Switches, accountId, key.Key, key.Value)),
    ];

    private static object Of(Switches switches, string accountId, string keyId, ApiKey key)
    {
        var permissions = key.Permissions ?? (switches.ExpandAllPermissions ? PermissionTypes.KnownTo(switches) : null);
        return switches.LegacyApi
            ? new Legacy(
                key.Name, key.Hint!, keyId, accountId, key.CreatedAtUnix, key.IsDisabled, permissions, key.CharacterLimit, key.CharacterCount)
            : new ApiKeyAnswer(
                key.Name,
                key.Hint!,
                keyId,
                accountId,
                key.CreatedAtUnix,
                key.IsDisabled,
                permissions,
                key.DisableReason,
                key.CharacterLimit,
                key.CharacterCount,
                HashOf(keyId),
                key.AllowedIps,
                key.ThirdPartyDisableAllowed,
                Platform.Of(key));
    }

    /// <summary>Stable for a key and, as in the API, no digest of its text.</summary>
    internal static string HashOf(string keyId) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(keyId)));

    /// <summary>The limits the key has of its own; null if it has none.</summary>
    internal sealed record Platform(Limit? Concurrency, Limit? DubbingConcurrency, Limit? MusicConcurrency)
    {
        public static Platform? Of(ApiKey key) =>
            key is { TtsConcurrencyLimit: null, DubbingConcurrencyLimit: null, MusicConcurrencyLimit: null }
                ? null
                : new Platform(new(key.TtsConcurrencyLimit), new(key.DubbingConcurrencyLimit), new(key.MusicConcurrencyLimit));
    }

    /// <summary>One limit; null is unlimited.</summary>
    internal sealed record Limit([property: System.Text.Json.Serialization.JsonPropertyName("limit")] long? Value);

    private sealed record Legacy(
        string Name,
        string Hint,
        string KeyId,
        string ServiceAccountUserId,
        long? CreatedAtUnix,
        bool IsDisabled,
        IReadOnlyList<string>? Permissions,
        long? CharacterLimit,
        long? CharacterCount);
}
