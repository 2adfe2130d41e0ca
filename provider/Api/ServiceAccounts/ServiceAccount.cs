using System.Text.Json.Serialization;
using ElevenProvider.Api.Json;

namespace ElevenProvider.Api.ServiceAccounts;

/// <summary>An account for programs, by <c>GET /v1/service-accounts</c>.</summary>
public sealed record ServiceAccount
{
    /// <summary>Id of the account.</summary>
    public required string ServiceAccountUserId { get; init; }

    /// <summary>Name; not unique. Null if the server left it out.</summary>
    public string? Name { get; init; }

    /// <summary>When it was made; null if unknown.</summary>
    [JsonPropertyName("created_at_unix")]
    [JsonConverter(typeof(UnixSecondsConverter))]
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>Its keys.</summary>
    [JsonPropertyName("api-keys")]
    public required IReadOnlyList<ApiKey> ApiKeys { get; init => field = DecodedList.Whole(value); }

    /// <summary>The groups that its new resources are shared with; null from servers before 2026.</summary>
    public IReadOnlyList<DefaultSharing>? DefaultSharingGroups { get; init => field = DecodedList.OrNull(value); }
}
