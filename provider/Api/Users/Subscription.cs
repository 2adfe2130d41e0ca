using System.Text.Json.Serialization;
using ElevenProvider.Api.Json;

namespace ElevenProvider.Api.Users;

/// <summary>A workspace's plan and what of it is used, by <c>GET /v1/user/subscription</c> and <c>GET /v1/user</c>.</summary>
public sealed record Subscription
{
    /// <summary>The plan, for example <c>creator</c>; an open set.</summary>
    public string? Tier { get; init; }

    /// <summary><c>active</c>, <c>trialing</c>, <c>past_due</c> and so on; an open set.</summary>
    public string? Status { get; init; }

    /// <summary>Credits used in this period.</summary>
    public long? CharacterCount { get; init; }

    /// <summary>Credits of this period.</summary>
    public long? CharacterLimit { get; init; }

    /// <summary>When the count starts again at zero; null if never.</summary>
    [JsonConverter(typeof(UnixSecondsConverter))]
    [JsonPropertyName("next_character_count_reset_unix")]
    public DateTimeOffset? NextCharacterCountReset { get; init; }

    /// <summary>Custom voices in use.</summary>
    public long? VoiceSlotsUsed { get; init; }

    /// <summary>Custom voices allowed.</summary>
    public long? VoiceLimit { get; init; }

    /// <summary>Voices added or edited in this period.</summary>
    public long? VoiceAddEditCounter { get; init; }

    /// <summary>Additions and edits allowed in this period; null for any number.</summary>
    public long? MaxVoiceAddEdits { get; init; }

    /// <summary>The currency of the bills, for example <c>usd</c>; null on free plans.</summary>
    public string? Currency { get; init; }

    /// <summary><c>monthly_period</c>, <c>annual_period</c> and so on; an open set.</summary>
    public string? BillingPeriod { get; init; }
}
