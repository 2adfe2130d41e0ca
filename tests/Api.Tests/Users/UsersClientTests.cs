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
}
