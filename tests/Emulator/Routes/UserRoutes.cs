using ElevenProvider.Emulator.Http;
using ElevenProvider.Emulator.State;

namespace ElevenProvider.Emulator.Routes;

/// <summary><c>/v1/user</c>: the owner of the key that calls, and the subscription of the workspace.</summary>
internal sealed class UserRoutes : IApiArea
{
    private static readonly RequiredPermission UserRead = new("user_read");

    public void Map(ApiRouteBuilder routes)
    {
        routes.Map<NoBody>(new("GET", "/v1/user", UserRead, GetUser));
        routes.Map<NoBody>(new("GET", "/v1/user/subscription", UserRead, call => call.Workspace.Switches.LegacyApi
            ? LegacyExtendedSubscriptionAnswer.Of(call.Workspace)
            : ExtendedSubscriptionAnswer.Of(call.Workspace)));
    }

    private static object GetUser(ApiCall<NoBody> call)
    {
        var (id, owner, key) = call.Caller;
        var subscription = call.Workspace.Subscription;
        return call.Workspace.Switches.LegacyApi
            ? new LegacyUserAnswer(id, LegacySubscriptionAnswer.Of(subscription), owner.DisplayName, owner.CreatedAtUnix ?? 0, key.Secret!)
            : new UserAnswer(
                id,
                call.Workspace.WorkspaceId,
                SubscriptionAnswer.Of(subscription),
                owner.DisplayName,
                $"...{key.Hint}",
                owner.CreatedAtUnix ?? 0,
                owner.SeatType);
    }

    private sealed record UserAnswer(
        string UserId,
        string WorkspaceId,
        SubscriptionAnswer Subscription,
        string? FirstName,
        string? XiApiKeyPreview,
        long CreatedAt,
        string SeatType,
        bool IsNewUser = false,
        bool CanUseDelayedPaymentMethods = false,
        bool IsOnboardingCompleted = true,
        bool IsOnboardingChecklistCompleted = true,
        bool ShowComplianceTerms = false,
        bool IsApiKeyHashed = true,
        string? ReferralLinkCode = null,
        string? PartnerstackPartnerDefaultLink = null);

    private sealed record LegacyUserAnswer(
        string UserId,
        LegacySubscriptionAnswer Subscription,
        string? FirstName,
        long CreatedAt,
        string XiApiKey,
        bool IsNewUser = false,
        bool CanUseDelayedPaymentMethods = false,
        bool IsOnboardingCompleted = true,
        bool IsOnboardingChecklistCompleted = true,
        bool IsApiKeyHashed = false,
        string? XiApiKeyPreview = null,
        string? ReferralLinkCode = null,
        string? PartnerstackPartnerDefaultLink = null);

    private record LegacySubscriptionAnswer(
        string Tier,
        long CharacterCount,
        long CharacterLimit,
        long? NextCharacterCountResetUnix,
        int VoiceSlotsUsed,
        int ProfessionalVoiceSlotsUsed,
        int VoiceLimit,
        int? MaxVoiceAddEdits,
        int VoiceAddEditCounter,
        int ProfessionalVoiceLimit,
        bool CanUseInstantVoiceCloning,
        bool CanUseProfessionalVoiceCloning,
        string? Currency,
        string Status,
        string? BillingPeriod,
        string? CharacterRefreshPeriod)
    {
        protected LegacySubscriptionAnswer(Subscription of)
            : this(
                of.Tier,
                of.CharacterCount,
                of.CharacterLimit,
                of.NextCharacterCountResetUnix,
                of.VoiceSlotsUsed,
                of.ProfessionalVoiceSlotsUsed,
                of.VoiceLimit,
                of.MaxVoiceAddEdits,
                of.VoiceAddEditCounter,
                of.ProfessionalVoiceLimit,
                of.CanUseInstantVoiceCloning,
                of.CanUseProfessionalVoiceCloning,
                of.Currency,
                of.Status,
                of.BillingPeriod,
                of.CharacterRefreshPeriod)
        {
        }

        public int? MaxCharacterLimitExtension { get; init; }

        public bool CanExtendCharacterLimit { get; init; }

        public bool AllowedToExtendCharacterLimit { get; init; }

        public bool CanExtendVoiceLimit { get; init; }

        public static LegacySubscriptionAnswer Of(Subscription subscription) => new(subscription);
    }

    private record SubscriptionAnswer : LegacySubscriptionAnswer
    {
        protected SubscriptionAnswer(Subscription of)
            : base(of)
        {
            ProfessionalVoiceSlotsUsedInWorkspace = of.ProfessionalVoiceSlotsUsed;
            CurrentOverage = new Price(of.CurrentOverageAmount, of.Currency ?? "usd");
            MaxCreditLimitExtension = of.UnlimitedCreditLimitExtension ? "unlimited" : of.MaxCreditLimitExtension;
        }

        /// <summary>A number, or <c>unlimited</c>.</summary>
        public object MaxCreditLimitExtension { get; }

        public int ProfessionalVoiceSlotsUsedInWorkspace { get; init; }

        public Price CurrentOverage { get; init; }

        public static new SubscriptionAnswer Of(Subscription subscription) => new(subscription);
    }

    private sealed record LegacyExtendedSubscriptionAnswer : LegacySubscriptionAnswer
    {
        private LegacyExtendedSubscriptionAnswer(Workspace of)
            : base(of.Subscription)
        {
            NextInvoice = InvoiceAnswer.Of(of.Subscription.NextInvoice, of.Switches);
            OpenInvoices = [.. of.Subscription.OpenInvoices.Select(invoice => InvoiceAnswer.Of(invoice, of.Switches)!)];
            PendingChange = PendingChangeAnswer.Of(of.Subscription.PendingChange);
        }

        public object? NextInvoice { get; }

        public IReadOnlyList<object> OpenInvoices { get; }

        public bool HasOpenInvoices => OpenInvoices.Count > 0;

        public object? PendingChange { get; }

        public static LegacyExtendedSubscriptionAnswer Of(Workspace workspace) => new(workspace);
    }

    private sealed record ExtendedSubscriptionAnswer : SubscriptionAnswer
    {
        private ExtendedSubscriptionAnswer(Workspace of)
            : base(of.Subscription)
        {
            NextInvoice = InvoiceAnswer.Of(of.Subscription.NextInvoice, of.Switches);
            OpenInvoices = [.. of.Subscription.OpenInvoices.Select(invoice => InvoiceAnswer.Of(invoice, of.Switches)!)];
            PendingChange = PendingChangeAnswer.Of(of.Subscription.PendingChange);
        }

        public object? NextInvoice { get; }

        public IReadOnlyList<object> OpenInvoices { get; }

        public bool HasOpenInvoices => OpenInvoices.Count > 0;

        public object? PendingChange { get; }

        public bool HasUsedStarterCouponOnAccount { get; init; }

        public bool HasUsedCreatorCouponOnAccount { get; init; }

        public bool IsEligibleForStarterPromo { get; init; }

        public static ExtendedSubscriptionAnswer Of(Workspace workspace) => new(workspace);
    }

    private sealed record Price(string Amount, string Currency);
}
