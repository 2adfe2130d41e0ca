using ElevenProvider.Api.Tests.Server;

namespace ElevenProvider.Api.Tests.Users;

public sealed class UsersClientTests
{
    [Fact]
    public async Task The_user_is_decoded_without_the_key()
    {
        await using var server = new ScriptedServer(Reply.Json("""
            {"user_id":"u1","workspace_id":"w1","xi_api_key":"sk_live_secret","xi_api_key_preview":"..cret","first_name":null,"created_at":1753999199,
             "seat_type":"a_seat_of_tomorrow","is_onboarding_completed":true,"unknown":{"a":[1]},
             "subscription":{"tier":"creator","status":"active","character_count":17,"character_limit":100,"next_character_count_reset_unix":1738356858,
             "max_credit_limit_extension":"unlimited","voice_slots_used":1,"voice_limit":30,"max_voice_add_edits":null}}
            """));
        using var client = TestClient.For(server.Address);

        var user = await client.Users.GetUser(CancellationToken.None);

        Assert.Equal(("u1", "w1", "a_seat_of_tomorrow"), (user.UserId, user.WorkspaceId, user.SeatType));
        Assert.Equal(new DateTimeOffset(2025, 7, 31, 21, 59, 59, TimeSpan.Zero), user.CreatedAt);
        Assert.Equal((17, 100), (user.Subscription!.CharacterCount, user.Subscription.CharacterLimit));
        Assert.Equal(new DateTimeOffset(2025, 1, 31, 20, 54, 18, TimeSpan.Zero), user.Subscription.NextCharacterCountReset);
        Assert.DoesNotContain("sk_live_secret", user.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"user_id":"u1"}""")]
    [InlineData("""{"user_id":"u1","created_at":0}""")]
    [InlineData("""{"user_id":"u1","created_at":0.0}""")]
    [InlineData("""{"user_id":"u1","created_at":null,"subscription":null}""")]
    public async Task Only_the_id_is_needed(string body)
    {
        await using var server = new ScriptedServer(Reply.Json(body));
        using var client = TestClient.For(server.Address);

        Assert.Null((await client.Users.GetUser(CancellationToken.None)).CreatedAt);
    }

    [Fact]
    public async Task The_subscription_is_decoded()
    {
        await using var server = new ScriptedServer(Reply.Json("""{"tier":"enterprise","open_invoices":[{}],"billing_period":"annual_period"}"""));
        using var client = TestClient.For(server.Address);

        var subscription = await client.Users.GetSubscription(CancellationToken.None);

        Assert.Equal(("enterprise", "annual_period"), (subscription.Tier, subscription.BillingPeriod));
        Assert.Equal("/v1/user/subscription", server.OnlyRequest.Target);
    }

    [Fact]
    public async Task All_of_the_subscription_is_decoded()
    {
        await using var server = new ScriptedServer(Reply.Json("""
            {"max_character_limit_extension":5,"max_credit_limit_extension":7,"can_extend_character_limit":true,"allowed_to_extend_character_limit":false,
             "current_overage":{"amount":"12.50","currency":"eur"},"professional_voice_slots_used":1,"professional_voice_slots_used_in_workspace":2,
             "professional_voice_limit":3,"can_extend_voice_limit":true,"can_use_instant_voice_cloning":true,"can_use_professional_voice_cloning":false,
             "character_refresh_period":"monthly_period","has_open_invoices":true,"has_used_starter_coupon_on_account":true,
             "has_used_creator_coupon_on_account":false,"is_eligible_for_starter_promo":true,
             "next_invoice":{"amount_due_cents":990,"subtotal_cents":900,"tax_cents":90,"discount_percent_off":10.5,"discount_amount_off":null,
              "discounts":[{"discount_percent_off":10.5},null],"next_payment_attempt_unix":1738356858,"payment_intent_status":null,
              "payment_intent_statusses":["processing"]},
             "open_invoices":[{"amount_due_cents":1,"next_payment_attempt_unix":-1},null],
             "pending_change":{"kind":"change","next_tier":"pro","next_billing_period":"annual_period","timestamp_seconds":1738356858}}
            """));
        using var client = TestClient.For(server.Address);

        var subscription = await client.Users.GetSubscription(CancellationToken.None);

        Assert.Equal((5, 7, false), (subscription.MaxCharacterLimitExtension, subscription.MaxCreditLimitExtension!.Amount, subscription.MaxCreditLimitExtension.IsUnlimited));
        Assert.Equal((true, false), (subscription.CanExtendCharacterLimit, subscription.AllowedToExtendCharacterLimit));
        Assert.Equal(("12.50", "eur"), (subscription.CurrentOverage!.Amount, subscription.CurrentOverage.Currency));
        Assert.Equal(
            (1, 2, 3),
            (subscription.ProfessionalVoiceSlotsUsed, subscription.ProfessionalVoiceSlotsUsedInWorkspace, subscription.ProfessionalVoiceLimit));
        Assert.Equal(
            (true, true, false), (subscription.CanExtendVoiceLimit, subscription.CanUseInstantVoiceCloning, subscription.CanUseProfessionalVoiceCloning));
        Assert.Equal("monthly_period", subscription.CharacterRefreshPeriod);
        Assert.Equal(
            (true, true, false, true),
            (subscription.HasOpenInvoices, subscription.HasUsedStarterCouponOnAccount, subscription.HasUsedCreatorCouponOnAccount, subscription.IsEligibleForStarterPromo));
        var next = subscription.NextInvoice!;
        Assert.Equal((990, 900, 90, 10.5, null), (next.AmountDueCents, next.SubtotalCents, next.TaxCents, next.DiscountPercentOff, next.DiscountAmountOff));
        Assert.Equal(10.5, Assert.Single(next.Discounts).DiscountPercentOff);
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1738356858), next.NextPaymentAttempt);
        Assert.Equal(["processing"], next.PaymentIntentStatuses);
        Assert.Null(Assert.Single(subscription.OpenInvoices).NextPaymentAttempt);
        Assert.Equal(("change", "pro", "annual_period"), (subscription.PendingChange!.Kind, subscription.PendingChange.NextTier, subscription.PendingChange.NextBillingPeriod));
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1738356858), subscription.PendingChange.Time);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"open_invoices":null,"next_invoice":null,"pending_change":null,"current_overage":null,"max_credit_limit_extension":null}""")]
    [InlineData("""{"max_credit_limit_extension":"as much as you like"}""")]
    public async Task Nothing_of_the_subscription_is_needed(string body)
    {
        await using var server = new ScriptedServer(Reply.Json(body));
        using var client = TestClient.For(server.Address);

        var subscription = await client.Users.GetSubscription(CancellationToken.None);

        Assert.Empty(subscription.OpenInvoices);
        Assert.Null(subscription.MaxCreditLimitExtension);
        Assert.Null(subscription.CurrentOverage);
    }

    [Fact]
    public async Task A_limit_may_be_unlimited_and_an_amount_a_number()
    {
        await using var server = new ScriptedServer(Reply.Json("""{"max_credit_limit_extension":"unlimited","current_overage":{"amount":0.10}}"""));
        using var client = TestClient.For(server.Address);

        var subscription = await client.Users.GetSubscription(CancellationToken.None);

        Assert.True(subscription.MaxCreditLimitExtension!.IsUnlimited);
        Assert.Equal("0.10", subscription.CurrentOverage!.Amount);
    }
}
