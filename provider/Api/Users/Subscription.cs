using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using ElevenProvider.Api.Json;

namespace ElevenProvider.Api.Users;

/// <summary>
/// A workspace's plan and what of it is used, by <c>GET /v1/user/subscription</c> and, without invoices and changes to come,
/// <c>GET /v1/user</c>. Everything is null where the server does not tell it.
/// </summary>
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

    /// <summary>Credits that may be used beyond the limit. Deprecated by the API in favour of <see cref="MaxCreditLimitExtension"/>.</summary>
    public long? MaxCharacterLimitExtension { get; init; }

    /// <summary>Credits that may be used beyond the limit, against payment; 0 where that is not agreed.</summary>
    public Limit? MaxCreditLimitExtension { get; init; }

    /// <summary>Whether the plan allows to go beyond the limit.</summary>
    public bool? CanExtendCharacterLimit { get; init; }

    /// <summary>Whether this workspace may. Deprecated by the API.</summary>
    public bool? AllowedToExtendCharacterLimit { get; init; }

    /// <summary>What the usage beyond the plan costs so far.</summary>
    public Overage? CurrentOverage { get; init; }

    /// <summary>When the count starts again at zero; null if never.</summary>
    [JsonConverter(typeof(UnixSecondsConverter))]
    [JsonPropertyName("next_character_count_reset_unix")]
    public DateTimeOffset? NextCharacterCountReset { get; init; }

    /// <summary>Custom voices in use.</summary>
    public long? VoiceSlotsUsed { get; init; }

    /// <summary>Custom voices allowed.</summary>
    public long? VoiceLimit { get; init; }

    /// <summary>Whether more can be bought.</summary>
    public bool? CanExtendVoiceLimit { get; init; }

    /// <summary>Professional voices of the caller in use.</summary>
    public long? ProfessionalVoiceSlotsUsed { get; init; }

    /// <summary>Professional voices of the whole workspace in use.</summary>
    public long? ProfessionalVoiceSlotsUsedInWorkspace { get; init; }

    /// <summary>Professional voices allowed.</summary>
    public long? ProfessionalVoiceLimit { get; init; }

    /// <summary>Voices added or edited in this period.</summary>
    public long? VoiceAddEditCounter { get; init; }

    /// <summary>Additions and edits allowed in this period; null for any number.</summary>
    public long? MaxVoiceAddEdits { get; init; }

    /// <summary>Whether the plan includes instant voice cloning.</summary>
    public bool? CanUseInstantVoiceCloning { get; init; }

    /// <summary>Whether the plan includes professional voice cloning.</summary>
    public bool? CanUseProfessionalVoiceCloning { get; init; }

    /// <summary>The currency of the bills, for example <c>usd</c>; null on free plans.</summary>
    public string? Currency { get; init; }

    /// <summary><c>monthly_period</c>, <c>annual_period</c> and so on; an open set.</summary>
    public string? BillingPeriod { get; init; }

    /// <summary>How often the count starts again; the same open set.</summary>
    public string? CharacterRefreshPeriod { get; init; }

    /// <summary>The invoice to come; null if there is none.</summary>
    public Invoice? NextInvoice { get; init; }

    /// <summary>Invoices that are not paid.</summary>
    [AllowNull]
    public IReadOnlyList<Invoice> OpenInvoices { get; init => field = DecodedList.Of(value); } = [];

    /// <summary>Whether there are any.</summary>
    public bool? HasOpenInvoices { get; init; }

    /// <summary>What will become of the subscription; null if it goes on as it is.</summary>
    public PendingChange? PendingChange { get; init; }

    /// <summary>Whether the coupon for the plan <c>starter</c> is used up.</summary>
    public bool? HasUsedStarterCouponOnAccount { get; init; }

    /// <summary>Whether the coupon for the plan <c>creator</c> is used up.</summary>
    public bool? HasUsedCreatorCouponOnAccount { get; init; }

    /// <summary>Whether the promotion of the plan <c>starter</c> is on offer.</summary>
    public bool? IsEligibleForStarterPromo { get; init; }
}
