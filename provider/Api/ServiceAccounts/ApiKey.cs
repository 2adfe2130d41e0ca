using System.Text.Json.Serialization;
using ElevenProvider.Api.Json;

namespace ElevenProvider.Api.ServiceAccounts;

/// <summary>A key of a service account as listings show it: without its secret, and without <c>hashed_xi_api_key</c>, of which nobody says that it is none.</summary>
public sealed record ApiKey
{
    /// <summary>Id of the key.</summary>
    public required string KeyId { get; init; }

    /// <summary>Name; not unique. Null if the server left it out.</summary>
    public string? Name { get; init; }

    /// <summary>The last characters of the secret, about four.</summary>
    public string? Hint { get; init; }

    /// <summary>Id of the account that the key belongs to.</summary>
    public string? ServiceAccountUserId { get; init; }

    /// <summary>When it was made; null if unknown.</summary>
    [JsonPropertyName("created_at_unix")]
    [JsonConverter(typeof(UnixSecondsConverter))]
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>Whether the key is out of use.</summary>
    public bool IsDisabled { get; init; }

    /// <summary>Why it is out of use, for example <c>exposed_publicly</c>; an open set, null if it is in use or nobody said.</summary>
    public string? DisableReason { get; init; }

    /// <summary>What the key may do; an open set. Null means everything; a server may also list every permission then.</summary>
    public IReadOnlyList<string>? Permissions { get; init => field = DecodedList.OrNull(value); }

    /// <summary>Credits per month; null for no limit.</summary>
    public long? CharacterLimit { get; init; }

    /// <summary>Credits used in this period; null if unknown.</summary>
    public long? CharacterCount { get; init; }

    /// <summary>Networks that may use the key, in CIDR notation; null for any.</summary>
    public IReadOnlyList<string>? AllowedIps { get; init => field = DecodedList.OrNull(value); }

    /// <summary>Whether the holder of the key may disable it; null for the workspace's default.</summary>
    public bool? ThirdPartyDisableAllowed { get; init; }

    /// <summary>Limits per product; null from servers that do not tell them.</summary>
    [JsonConverter(typeof(PlatformLimitsConverter))]
    public PlatformLimits? PlatformLimits { get; init; }
}
