using ElevenProvider.Declarations;
using ElevenProvider.Provider.Workspaces;

namespace ElevenProvider.Provider.Functions;

/// <summary>Reads the subscription of the workspace: the plan, what of it is used, and its invoices. The API key needs the permission
/// <c>user_read</c>.</summary>
/// <example name="Credits that are used"><code>
/// variables:
///   subscription:
///     fn::invoke:
///       function: elevenlabs:getSubscription
/// outputs:
///   used: ${subscription.characterCount}
///   included: ${subscription.characterLimit}
///   renewedAt: ${subscription.nextCharacterCountReset}
/// </code></example>
[Function("getSubscription")]
internal sealed partial class GetSubscription(Workspace workspace) : Function<GetSubscription.Inputs, GetSubscription.Outputs>
{
    /// <summary>It takes no arguments.</summary>
    public sealed record Inputs;

    /// <summary>What is known of the subscription.</summary>
    public sealed record Outputs
    {
        /// <summary>Name of the plan, such as <c>creator</c>; absent on servers that do not tell.</summary>
        public string? Tier { get; init; }

        /// <summary>State of the subscription: <c>trialing</c>, <c>active</c>, <c>incomplete</c>, <c>past_due</c>, <c>free</c>, <c>free_disabled</c>,
        /// or one that came later; absent on servers that do not tell.</summary>
        public string? Status { get; init; }

        /// <summary>Credits used in this period; absent on servers that do not tell.</summary>
        public long? CharacterCount { get; init; }

        /// <summary>Credits that the plan includes per period; absent on servers that do not tell.</summary>
        public long? CharacterLimit { get; init; }

        /// <summary>Deprecated by the API in favour of <c>maxCreditLimitExtension</c>: credits that may be used beyond the plan; absent on servers that
        /// do not tell.</summary>
        public long? MaxCharacterLimitExtension { get; init; }

        /// <summary>Credits that may be used beyond the plan, against payment; 0 where none may, absent where
        /// <c>isCreditLimitExtensionUnlimited</c> is true.</summary>
        public long? MaxCreditLimitExtension { get; init; }

        /// <summary>Whether any number of credits may be used beyond the plan, against payment; absent on servers that do not tell.</summary>
        public bool? IsCreditLimitExtensionUnlimited { get; init; }

        /// <summary>Whether the plan allows to use more credits than it includes; absent on servers that do not tell.</summary>
        public bool? CanExtendCharacterLimit { get; init; }

        /// <summary>Deprecated by the API: whether the workspace may use more credits than the plan includes; absent on servers that do not tell.</summary>
        public bool? AllowedToExtendCharacterLimit { get; init; }

        /// <summary>What the usage beyond the plan costs so far in this period; absent on servers that do not tell.</summary>
        public SubscriptionOverage? CurrentOverage { get; init; }

        /// <summary>When the count of credits starts again at zero, as an RFC 3339 time; absent where it never does.</summary>
        public DateTimeOffset? NextCharacterCountReset { get; init; }

        /// <summary>Custom voices in use; absent on servers that do not tell.</summary>
        public long? VoiceSlotsUsed { get; init; }

        /// <summary>Custom voices allowed; absent on servers that do not tell.</summary>
        public long? VoiceLimit { get; init; }

        /// <summary>Whether the plan allows to have more custom voices than it includes; absent on servers that do not tell.</summary>
        public bool? CanExtendVoiceLimit { get; init; }

        /// <summary>Professional voices in use by the owner of the key; absent on servers that do not tell.</summary>
        public long? ProfessionalVoiceSlotsUsed { get; init; }

        /// <summary>Professional voices in use by the whole workspace; absent on servers that do not tell.</summary>
        public long? ProfessionalVoiceSlotsUsedInWorkspace { get; init; }

        /// <summary>Professional voices allowed; absent on servers that do not tell.</summary>
        public long? ProfessionalVoiceLimit { get; init; }

        /// <summary>Voices added or edited in this period; absent on servers that do not tell.</summary>
        public long? VoiceAddEditCounter { get; init; }

        /// <summary>Voices that may be added or edited per period; absent where any number may.</summary>
        public long? MaxVoiceAddEdits { get; init; }

        /// <summary>Whether the plan includes instant voice cloning; absent on servers that do not tell.</summary>
        public bool? CanUseInstantVoiceCloning { get; init; }

        /// <summary>Whether the plan includes professional voice cloning; absent on servers that do not tell.</summary>
        public bool? CanUseProfessionalVoiceCloning { get; init; }

        /// <summary>Currency of the invoices: <c>usd</c>, <c>eur</c>, <c>inr</c>, <c>pln</c>, or one that came later; absent on free plans.</summary>
        public string? Currency { get; init; }

        /// <summary>How often the subscription is paid, such as <c>monthly_period</c> or <c>annual_period</c>; absent on free plans.</summary>
        public string? BillingPeriod { get; init; }

        /// <summary>How often the count of credits starts again, such as <c>monthly_period</c>; absent where it never does.</summary>
        public string? CharacterRefreshPeriod { get; init; }

        /// <summary>Invoice to come; absent where there is none.</summary>
        public SubscriptionInvoice? NextInvoice { get; init; }

        /// <summary>Invoices that are not paid; empty where there are none.</summary>
        public required IReadOnlyList<SubscriptionInvoice> OpenInvoices { get; init; }

        /// <summary>Whether there are invoices that are not paid; absent on servers that do not tell.</summary>
        public bool? HasOpenInvoices { get; init; }

        /// <summary>What will become of the subscription; absent where it goes on as it is.</summary>
        public SubscriptionPendingChange? PendingChange { get; init; }

        /// <summary>Whether the coupon for the plan <c>starter</c> is used up; absent on servers that do not tell.</summary>
        public bool? HasUsedStarterCouponOnAccount { get; init; }

        /// <summary>Whether the coupon for the plan <c>creator</c> is used up; absent on servers that do not tell.</summary>
        public bool? HasUsedCreatorCouponOnAccount { get; init; }

        /// <summary>Whether the promotion of the plan <c>starter</c> is on offer; absent on servers that do not tell.</summary>
        public bool? IsEligibleForStarterPromo { get; init; }
    }

    /// <inheritdoc/>
    public override async Task<Outputs> Invoke(Inputs inputs, Operation operation)
    {
        var found = await workspace.Api.Users.GetSubscription(operation.CancellationToken);
        return new Outputs
        {
            Tier = found.Tier,
            Status = found.Status,
            CharacterCount = found.CharacterCount,
            CharacterLimit = found.CharacterLimit,
            MaxCharacterLimitExtension = found.MaxCharacterLimitExtension,
            MaxCreditLimitExtension = found.MaxCreditLimitExtension?.Amount,
            IsCreditLimitExtensionUnlimited = found.MaxCreditLimitExtension?.IsUnlimited,
            CanExtendCharacterLimit = found.CanExtendCharacterLimit,
            AllowedToExtendCharacterLimit = found.AllowedToExtendCharacterLimit,
            CurrentOverage = found.CurrentOverage is { } overage ? SubscriptionOverage.Of(overage) : null,
            NextCharacterCountReset = found.NextCharacterCountReset,
            VoiceSlotsUsed = found.VoiceSlotsUsed,
            VoiceLimit = found.VoiceLimit,
            CanExtendVoiceLimit = found.CanExtendVoiceLimit,
            ProfessionalVoiceSlotsUsed = found.ProfessionalVoiceSlotsUsed,
            ProfessionalVoiceSlotsUsedInWorkspace = found.ProfessionalVoiceSlotsUsedInWorkspace,
            ProfessionalVoiceLimit = found.ProfessionalVoiceLimit,
            VoiceAddEditCounter = found.VoiceAddEditCounter,
            MaxVoiceAddEdits = found.MaxVoiceAddEdits,
            CanUseInstantVoiceCloning = found.CanUseInstantVoiceCloning,
            CanUseProfessionalVoiceCloning = found.CanUseProfessionalVoiceCloning,
            Currency = found.Currency,
            BillingPeriod = found.BillingPeriod,
            CharacterRefreshPeriod = found.CharacterRefreshPeriod,
            NextInvoice = found.NextInvoice is { } next ? SubscriptionInvoice.Of(next) : null,
            OpenInvoices = [.. found.OpenInvoices.Select(SubscriptionInvoice.Of)],
            HasOpenInvoices = found.HasOpenInvoices,
            PendingChange = found.PendingChange is { } change ? SubscriptionPendingChange.Of(change) : null,
            HasUsedStarterCouponOnAccount = found.HasUsedStarterCouponOnAccount,
            HasUsedCreatorCouponOnAccount = found.HasUsedCreatorCouponOnAccount,
            IsEligibleForStarterPromo = found.IsEligibleForStarterPromo,
        };
    }
}
