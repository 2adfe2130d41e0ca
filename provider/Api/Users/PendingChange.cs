using System.Text.Json.Serialization;
using ElevenProvider.Api.Json;

namespace ElevenProvider.Api.Users;

/// <summary>What will become of a subscription at a later time.</summary>
public sealed record PendingChange
{
    /// <summary><c>change</c> or <c>cancellation</c>; an open set. The server may leave it out, which is null.</summary>
    public string? Kind { get; init; }

    /// <summary>The plan that follows; null for a cancellation.</summary>
    public string? NextTier { get; init; }

    /// <summary>The billing period that follows; null for a cancellation.</summary>
    public string? NextBillingPeriod { get; init; }

    /// <summary>When it happens.</summary>
    [JsonConverter(typeof(UnixSecondsConverter))]
    [JsonPropertyName("timestamp_seconds")]
    public DateTimeOffset? Time { get; init; }
}
