using System.Text.Json;

namespace ElevenProvider.Emulator.Tests;

/// <summary>Each way in which servers differ, switched on.</summary>
public sealed class SwitchTests : EmulatorTest
{
    [Fact]
    public async Task The_legacy_api_creates_keys_without_telling_their_id()
    {
        Switch("legacyApi", "true");

        var answer = await SendAsync("POST", CiKeys, """{"name":"deploy","permissions":"all","allowed_ips":"ignored here"}""");

        Assert.Equal(["xi-api-key"], answer.Json.EnumerateObject().Select(property => property.Name));
        Assert.Equal(9, (await OnlyKeyAsync()).EnumerateObject().Count());
    }

    [Fact]
    public async Task The_legacy_api_changes_keys_as_a_whole_and_knows_no_sentinels()
    {
        var (id, _) = await CreateKeyAsync(more: ""","character_limit":5""");
        Switch("legacyApi", "true");

        var empty = await SendAsync("PATCH", $"{CiKeys}/{id}", "{}");
        var sentinels = await SendAsync(
            "PATCH", $"{CiKeys}/{id}", """{"is_enabled":"no_update","name":"x","permissions":"no_update","character_limit":"clear"}""");
        var whole = await SendAsync("PATCH", $"{CiKeys}/{id}", """{"is_enabled":true,"name":"renamed","permissions":"all"}""");

        Assert.Equal((422, 3), (empty.Status, empty.Detail.GetArrayLength()));
        Assert.Equal((422, 3), (sentinels.Status, sentinels.Detail.GetArrayLength()));
        Assert.Equal(200, whole.Status);
        Assert.Equal("renamed", (await OnlyKeyAsync()).GetProperty("name").GetString());
        Assert.Equal(JsonValueKind.Null, (await OnlyKeyAsync()).GetProperty("character_limit").ValueKind);
    }

    [Theory]
    [InlineData("POST", "/v1/service-accounts", 405)]
    [InlineData("GET", "/v1/workspace/groups", 404)]
    [InlineData("GET", "/v1/workspace/members", 405)]
    [InlineData("POST", "/v1/workspace/analytics/query/usage-by-product-over-time", 404)]
    public async Task The_legacy_api_lacks_what_came_later(string method, string path, int status)
    {
        Switch("legacyApi", "true");

        var answer = await SendAsync(method, path, method == "POST" ? """{"name":"x"}""" : null);

        Assert.Equal(status, answer.Status);
        Assert.Equal(JsonValueKind.String, answer.Detail.ValueKind);
    }

    [Fact]
    public async Task The_legacy_api_gives_the_callers_key_away_and_lacks_newer_properties_of_the_user()
    {
        Switch("legacyApi", "true");

        var user = (await GetAsync("/v1/user")).Json;

        Assert.Equal(OwnerKey, user.GetProperty("xi_api_key").GetString());
        Assert.False(user.TryGetProperty("seat_type", out _));
        Assert.False(user.GetProperty("subscription").TryGetProperty("current_overage", out _));
    }

    [Fact]
    public async Task The_legacy_api_knows_only_the_permissions_of_its_time()
    {
        Switch("legacyApi", "true");

        var answer = await SendAsync("POST", CiKeys, """{"name":"x","permissions":["service_account_write"]}""");

        Assert.Equal(422, answer.Status);
    }

    [Fact]
    public async Task The_legacy_api_tells_usage_by_the_call_of_its_time()
    {
        Switch("legacyApi", "true");

        Assert.Equal(200, (await GetAsync("/v1/usage/character-stats?start_unix=1767225600000&end_unix=1767311999000")).Status);
    }

    [Fact]
    public async Task The_deprecated_call_for_usage_can_be_gone()
    {
        Switch("characterStatsGone", "true");

        var answer = await GetAsync("/v1/usage/character-stats?start_unix=x");

        Assert.Equal((404, "Not Found"), (answer.Status, answer.Detail.GetString()));
    }

    [Fact]
    public async Task Invoices_of_the_legacy_api_have_one_payment()
    {
        Switch("legacyApi", "true");
        Emulator.PatchState("""{"subscription":{"openInvoices":[{"amountDueCents":990,"paymentIntentStatus":"processing"}]}}""");

        var subscription = (await GetAsync("/v1/user/subscription")).Json;

        var invoice = Assert.Single(subscription.GetProperty("open_invoices").EnumerateArray());
        Assert.Equal("processing", invoice.GetProperty("payment_intent_status").GetString());
        Assert.False(invoice.TryGetProperty("payment_intent_statusses", out _));
        Assert.False(subscription.TryGetProperty("max_credit_limit_extension", out _));
    }

    [Fact]
    public async Task Legacy_errors_have_two_properties_and_call_unknown_objects_a_bad_request()
    {
        Switch("legacyErrors", "true");

        var answer = await SendAsync("DELETE", CiKeys + "/none");

        Assert.Equal(400, answer.Status);
        Assert.Equal("api_key_not_found", answer.ErrorStatus);
        Assert.Equal(["status", "message"], answer.Detail.EnumerateObject().Select(property => property.Name));
    }

    [Fact]
    public async Task A_wrong_key_answers_400_when_the_switch_says_so()
    {
        Switch("wrongKeyAnswers400", "true");

        var answer = await GetAsync("/v1/user", "wrong");

        Assert.Equal(400, answer.Status);
        Assert.Equal("invalid_api_key", answer.Detail.GetProperty("code").GetString());
        Assert.Equal("api_key", answer.Detail.GetProperty("param").GetString());
    }

    [Theory]
    [InlineData("Eng", false, 0)]
    [InlineData("Eng", true, 1)]
    [InlineData("eng", true, 0)]
    public async Task Groups_are_found_by_the_whole_name_or_its_beginning(string searched, bool byPrefix, int found)
    {
        Switch("groupSearchByPrefix", byPrefix ? "true" : "false");

        Assert.Equal(found, (await GetAsync("/v1/workspace/groups/search?name=" + searched)).Json.GetArrayLength());
    }

    [Fact]
    public async Task Created_keys_and_accounts_are_hidden_for_as_many_listings_as_the_switch_says()
    {
        Switch("createsHiddenForListings", "2");
        await CreateKeyAsync();
        await SendAsync("POST", "/v1/service-accounts", """{"name":"robot"}""");

        var keys = new List<int>();
        var accounts = new List<int>();
        for (var listing = 0; listing < 3; listing++)
        {
            keys.Add((await GetAsync(CiKeys)).Json.GetProperty("api-keys").GetArrayLength());
            accounts.Add((await GetAsync("/v1/service-accounts")).Json.GetProperty("service-accounts").GetArrayLength());
        }

        Assert.Equal([2, 2, 3], accounts);
        Assert.Equal([0, 1, 1], keys); // Both kinds of listing show keys, so that each counts.
    }

    [Fact]
    public async Task Created_memberships_are_hidden_for_as_many_listings_as_the_switch_says()
    {
        Switch("createsHiddenForListings", "1");
        await SendAsync("POST", EngineeringMembers, """{"email":"writer@example.com"}""");

        var first = await EngineersAsync();
        var second = await EngineersAsync();

        Assert.Equal((1, 2), (first.Count(), second.Count()));
    }

    [Fact]
    public async Task All_permissions_are_read_back_as_null_or_as_the_whole_list()
    {
        await CreateKeyAsync("\"all\"");
        var none = (await OnlyKeyAsync()).GetProperty("permissions");

        Switch("expandAllPermissions", "true");
        var whole = (await OnlyKeyAsync()).GetProperty("permissions");

        Assert.Equal(JsonValueKind.Null, none.ValueKind);
        Assert.Equal(51, whole.GetArrayLength());
    }

    [Fact]
    public async Task Addresses_are_read_back_as_given_when_the_switch_is_off()
    {
        Switch("normalizeAllowedIps", "false");

        await CreateKeyAsync(more: ""","allowed_ips":["192.0.2.1"]""");

        Assert.Equal("""["192.0.2.1"]""", (await OnlyKeyAsync()).GetProperty("allowed_ips").GetRawText());
    }

    [Theory]
    [InlineData(true, 2)]
    [InlineData(false, 1)]
    public async Task Service_accounts_are_seen_in_group_searches_or_not(bool visible, int found)
    {
        Switch("serviceAccountsInMembersEmails", visible ? "true" : "false");
        await SendAsync("POST", EngineeringMembers, """{"email":"ci@service-accounts.example.com"}""");

        Assert.Equal(found, (await EngineersAsync()).Count());
    }
}
