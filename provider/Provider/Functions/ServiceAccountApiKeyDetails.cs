using ElevenProvider.Api.ServiceAccounts;
using ElevenProvider.Declarations;
using ElevenProvider.Provider.Resources;

namespace ElevenProvider.Provider.Functions;

/// <summary>An API key of a service account. The key itself is told only when it is made, so it is not part of this.</summary>
[DeclaredObject]
internal sealed partial record ServiceAccountApiKeyDetails
{
    /// <summary>Id of the key.</summary>
    public required string KeyId { get; init; }

    /// <summary>Name of the key; need not be unique. Absent where it is not known.</summary>
    public string? Name { get; init; }

    /// <summary>The last characters of the key, by which a person recognises it; absent where they are not known.</summary>
    public string? Hint { get; init; }

    /// <summary>Id of the service account that the key belongs to.</summary>
    public required string ServiceAccountUserId { get; init; }

    /// <summary>When the key was made, as an RFC 3339 time; absent where it is not known.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>Whether the key is out of use.</summary>
    public bool IsDisabled { get; init; }

    /// <summary>Why the key is out of use, such as <c>self_disabled</c> or <c>exposed_publicly</c>; absent while it is in use, and where nobody said.</summary>
    public string? DisableReason { get; init; }

    /// <summary>What the key may do, such as <c>text_to_speech</c>; <c>["all"]</c> for everything.</summary>
    public required IReadOnlyList<string> Permissions { get; init; }

    /// <summary>Credits that the key may use per month; absent where it has no limit.</summary>
    public long? CharacterLimit { get; init; }

    /// <summary>Credits that the key has used in this period; absent where it is not known.</summary>
    public long? CharacterCount { get; init; }

    /// <summary>Networks (CIDR) from which the key may be used; absent where it may be used from anywhere.</summary>
    public IReadOnlyList<string>? AllowedIps { get; init; }

    /// <summary>Whether whoever finds the key may disable it; absent where the workspace's default holds.</summary>
    public bool? ThirdPartyDisableAllowed { get; init; }

    /// <summary>Speech generations that the key may have under way at a time; absent where it has no limit of its own.</summary>
    public long? TtsConcurrencyLimit { get; init; }

    /// <summary>Dubbings that the key may have under way at a time; absent where it has no limit of its own.</summary>
    public long? DubbingConcurrencyLimit { get; init; }

    /// <summary>Music generations that the key may have under way at a time; absent where it has no limit of its own.</summary>
    public long? MusicConcurrencyLimit { get; init; }

    /// <summary>As the API tells it.</summary>
    public static ServiceAccountApiKeyDetails Of(ApiKey key, string serviceAccountUserId) => new()
    {
        KeyId = key.KeyId,
        Name = key.Name,
        Hint = key.Hint,
        ServiceAccountUserId = serviceAccountUserId,
        CreatedAt = key.CreatedAt,
        IsDisabled = key.IsDisabled,
        DisableReason = key.DisableReason,
        Permissions = ApiKeyPermissions.AsFound(key.Permissions),
        CharacterLimit = key.CharacterLimit,
        CharacterCount = key.CharacterCount,
        AllowedIps = key.AllowedIps,
        ThirdPartyDisableAllowed = key.ThirdPartyDisableAllowed,
        TtsConcurrencyLimit = key.PlatformLimits?.Concurrency?.Limit,
        DubbingConcurrencyLimit = key.PlatformLimits?.DubbingConcurrency?.Limit,
        MusicConcurrencyLimit = key.PlatformLimits?.MusicConcurrency?.Limit,
    };
}
