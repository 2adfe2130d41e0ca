using ElevenProvider.Protocol.PropertyValues;
using static ElevenProvider.Provider.Tests.Values;

namespace ElevenProvider.Provider.Tests.Functions;

public sealed class GetSubscriptionTests : FunctionTest
{
    [Fact]
    public async Task It_tells_the_plan_and_what_of_it_is_used()
    {
        var subscription = await Invoke("getSubscription");

        Assert.Equal(
            Properties(
                ("tier", "growing_business"),
                ("status", "active"),
                ("characterCount", 12_345),
                ("characterLimit", 11_000_000),
                ("maxCreditLimitExtension", 0),
                ("isCreditLimitExtensionUnlimited", false),
                ("canExtendCharacterLimit", false),
                ("allowedToExtendCharacterLimit", false),
                ("currentOverage", Properties(("amount", "0"), ("currency", "usd"))),
                ("nextCharacterCountReset", "2026-02-01T00:00:00Z"),
                ("voiceSlotsUsed", 1),
                ("voiceLimit", 660),
                ("canExtendVoiceLimit", false),
                ("professionalVoiceSlotsUsed", 0),
                ("professionalVoiceSlotsUsedInWorkspace", 0),
                ("professionalVoiceLimit", 3),
                ("voiceAddEditCounter", 0),
                ("maxVoiceAddEdits", 1000),
                ("canUseInstantVoiceCloning", true),
                ("canUseProfessionalVoiceCloning", true),
                ("currency", "usd"),
                ("billingPeriod", "monthly_period"),
                ("characterRefreshPeriod", "monthly_period"),
                ("openInvoices", List()),
                ("hasOpenInvoices", false),
                ("hasUsedStarterCouponOnAccount", false),
                ("hasUsedCreatorCouponOnAccount", false),
                ("isEligibleForStarterPromo", false)),
            subscription);
    }

    [Fact]
    public async Task Invoices_overage_and_a_change_to_come_are_told()
    {
        Emulator.PatchState("""
            {"subscription":{"unlimitedCreditLimitExtension":true,"currentOverageAmount":"12.50",
             "nextInvoice":{"amountDueCents":990,"subtotalCents":900,"taxCents":90,"discountPercentOff":10,"nextPaymentAttemptUnix":1769904000},
             "openInvoices":[{"amountDueCents":500,"paymentIntentStatus":"requires_action"}],
             "pendingChange":{"nextTier":"pro","nextBillingPeriod":"annual_period","timestampSeconds":1769904000}}}
            """);

        var subscription = await Invoke("getSubscription");

        Assert.Equal(PropertyBoolean.From(true), subscription["isCreditLimitExtensionUnlimited"]);
        Assert.Null(subscription.Find("maxCreditLimitExtension"));
        Assert.Equal(Properties(("amount", "12.50"), ("currency", "usd")), subscription["currentOverage"]);
        Assert.Equal(
            Properties(
                ("amountDueCents", 990),
                ("subtotalCents", 900),
                ("taxCents", 90),
                ("discounts", List(Properties(("discountPercentOff", 10)))),
                ("nextPaymentAttempt", "2026-02-01T00:00:00Z"),
                ("paymentIntentStatuses", List())),
            subscription["nextInvoice"]);
        Assert.Equal(
            List(Properties(("amountDueCents", 500), ("discounts", List()), ("paymentIntentStatuses", List("requires_action")))), subscription["openInvoices"]);
        Assert.Equal(PropertyBoolean.From(true), subscription["hasOpenInvoices"]);
        Assert.Equal(
            Properties(("kind", "change"), ("nextTier", "pro"), ("nextBillingPeriod", "annual_period"), ("time", "2026-02-01T00:00:00Z")),
            subscription["pendingChange"]);
    }

    [Fact]
    public async Task A_cancellation_has_no_plan_that_follows()
    {
        Emulator.PatchState("""{"subscription":{"pendingChange":{"timestampSeconds":1769904000}}}""");

        Assert.Equal(Properties(("kind", "cancellation"), ("time", "2026-02-01T00:00:00Z")), (await Invoke("getSubscription"))["pendingChange"]);
    }

    [Fact]
    public async Task An_older_server_tells_less_and_what_it_tells_is_understood()
    {
        Switch("legacyApi", true);
        Emulator.PatchState("""{"subscription":{"openInvoices":[{"amountDueCents":500,"discountAmountOff":100,"paymentIntentStatus":"processing"}]}}""");

        var subscription = await Invoke("getSubscription");

        Assert.All(
            ["maxCreditLimitExtension", "isCreditLimitExtensionUnlimited", "currentOverage", "professionalVoiceSlotsUsedInWorkspace", "isEligibleForStarterPromo"],
            property => Assert.Null(subscription.Find(property)));
        Assert.Equal("growing_business", subscription.Text("tier"));
        var invoice = Assert.Single(Objects(subscription["openInvoices"]));
        Assert.Equal(List("processing"), invoice["paymentIntentStatuses"]);
        Assert.Equal(List(Properties(("discountAmountOff", 100))), invoice["discounts"]);
    }
}
