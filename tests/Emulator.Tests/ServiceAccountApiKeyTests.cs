using System.Text.Json;

namespace ElevenProvider.Emulator.Tests;

public sealed class ServiceAccountApiKeyTests : EmulatorTest
{
    [Fact]
    public async Task A_created_key_calls_as_its_account_with_its_permissions_only()
    {
        var (_, secret) = await CreateKeyAsync("""["user_read"]""");

        var user = await GetAsync("/v1/user", secret);
        var accounts = await GetAsync("/v1/service-accounts", secret);

        Assert.Matches("^sk_[0-9a-f]{48}$", secret);
        Assert.Equal(Ci, user.Json.GetProperty("user_id").GetString());
        Assert.Equal(401, accounts.Status);
    }

    [Fact]
    public async Task A_listed_key_shows_what_it_was_created_with_but_not_its_text()
    {
        var (id, secret) = await CreateKeyAsync("""["user_read"]""", ""","character_limit":5,"allowed_ips":["192.0.2.1","2001:DB8::/32"],"tts_concurrency_limit":2""");

        var key = await OnlyKeyAsync();

        Assert.Equal(id, key.GetProperty("key_id").GetString());
        Assert.Equal(secret[^4..], key.GetProperty("hint").GetString());
        Assert.Equal(5, key.GetProperty("character_limit").GetInt64());
        Assert.Equal("""["192.0.2.1/32","2001:db8::/32"]""", key.GetProperty("allowed_ips").GetRawText());
        Assert.Equal(2, key.GetProperty("platform_limits").GetProperty("concurrency").GetProperty("limit").GetInt64());
        Assert.DoesNotContain(secret, key.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_of_other_addresses_may_not_call()
    {
        var (_, secret) = await CreateKeyAsync(more: ""","allowed_ips":["192.0.2.0/24"]""");

        Assert.Equal(403, (await GetAsync("/v1/user", secret)).Status);
    }

    [Fact]
    public async Task An_address_that_is_none_is_refused_by_name()
    {
        var answer = await SendAsync("POST", CiKeys, """{"name":"x","permissions":"all","allowed_ips":["nonsense"]}""");

        Assert.Equal(400, answer.Status);
        Assert.Equal("allowed_ips", answer.Detail.GetProperty("param").GetString());
    }

    [Fact]
    public async Task A_disabled_key_no_longer_calls_until_it_is_enabled_again()
    {
        var (id, secret) = await CreateKeyAsync();

        await SendAsync("PATCH", $"{CiKeys}/{id}", """{"is_enabled":false}""");
        var disabled = await GetAsync("/v1/user", secret);
        await SendAsync("PATCH", $"{CiKeys}/{id}", """{"is_enabled":true}""");
        var enabled = await GetAsync("/v1/user", secret);

        Assert.Equal(401, disabled.Status);
        Assert.Equal(200, enabled.Status);
    }

    [Fact]
    public async Task A_key_that_the_system_disabled_cannot_be_enabled()
    {
        var (id, _) = await CreateKeyAsync();
        Emulator.PatchState(KeyPatch(id, """{"isDisabled":true,"disableReason":"exposed_publicly"}"""));

        var answer = await SendAsync("PATCH", $"{CiKeys}/{id}", """{"is_enabled":true}""");

        Assert.Equal("api_key_locked", answer.ErrorStatus);
        Assert.True((await OnlyKeyAsync()).GetProperty("is_disabled").GetBoolean());
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"is_enabled":"no_update","name":null,"permissions":"no_update","character_limit":"no_update","allowed_ips":"no_update","third_party_disable_allowed":"no_update","tts_concurrency_limit":"no_update"}""")]
    public async Task A_change_that_says_nothing_leaves_everything_alone(string change)
    {
        var (id, _) = await CreateKeyAsync("""["user_read"]""", ""","character_limit":5,"allowed_ips":["192.0.2.1"],"third_party_disable_allowed":true""");
        var before = await OnlyKeyAsync();

        var answer = await SendAsync("PATCH", $"{CiKeys}/{id}", change);

        Assert.Equal(200, answer.Status);
        Assert.Equal(before.GetRawText(), (await OnlyKeyAsync()).GetRawText());
    }

    [Theory]
    [InlineData("name", "\"renamed\"", "\"renamed\"")]
    [InlineData("permissions", "\"all\"", "null")]
    [InlineData("permissions", """["models_read"]""", """["models_read"]""")]
    [InlineData("character_limit", "7", "7")]
    [InlineData("character_limit", "null", "null")]
    [InlineData("character_limit", "\"clear\"", "null")]
    [InlineData("allowed_ips", "\"clear\"", "null")]
    [InlineData("third_party_disable_allowed", "false", "false")]
    [InlineData("third_party_disable_allowed", "\"clear\"", "null")]
    public async Task A_change_is_read_back(string property, string change, string readBack)
    {
        var (id, _) = await CreateKeyAsync("""["user_read"]""", ""","character_limit":5,"allowed_ips":["192.0.2.1"],"third_party_disable_allowed":true""");

        var answer = await SendAsync("PATCH", $"{CiKeys}/{id}", $$"""{"{{property}}":{{change}}}""");

        Assert.Equal(200, answer.Status);
        Assert.Equal(readBack, (await OnlyKeyAsync()).GetProperty(property).GetRawText());
    }

    [Theory]
    [InlineData("is_enabled", "\"clear\"")]
    [InlineData("permissions", "\"clear\"")]
    [InlineData("allowed_ips", "null")]
    [InlineData("third_party_disable_allowed", "null")]
    public async Task A_change_of_the_wrong_type_is_refused(string property, string change)
    {
        var (id, _) = await CreateKeyAsync();

        var answer = await SendAsync("PATCH", $"{CiKeys}/{id}", $$"""{"{{property}}":{{change}}}""");

        Assert.Equal(422, answer.Status);
    }

    [Fact]
    public async Task A_deleted_key_is_gone_and_cannot_be_deleted_again()
    {
        var (id, secret) = await CreateKeyAsync();

        var first = await SendAsync("DELETE", $"{CiKeys}/{id}");
        var second = await SendAsync("DELETE", $"{CiKeys}/{id}");

        Assert.Equal((200, "null"), (first.Status, first.Text));
        Assert.Equal(404, second.Status);
        Assert.Equal(401, (await GetAsync("/v1/user", secret)).Status);
        Assert.Equal(JsonValueKind.Array, (await GetAsync(CiKeys)).Json.GetProperty("api-keys").ValueKind);
        Assert.Equal(0, (await GetAsync(CiKeys)).Json.GetProperty("api-keys").GetArrayLength());
    }

    [Fact]
    public async Task A_created_account_is_listed_with_the_groups_it_shares_with()
    {
        var created = await SendAsync(
            "POST", "/v1/service-accounts", $$"""{"name":"robot","default_sharing_groups":[{"group_id":"{{Engineering}}","permission_level":"editor"}]}""");
        var id = created.Json.GetProperty("service-account-user-id").GetString();

        var listed = (await GetAsync("/v1/service-accounts")).Json.GetProperty("service-accounts")
            .EnumerateArray().Single(account => account.GetProperty("service_account_user_id").GetString() == id);

        Assert.Matches("^[A-Za-z0-9]{28}$", id);
        Assert.Equal(Engineering, listed.GetProperty("default_sharing_groups")[0].GetProperty("group").GetProperty("id").GetString());
    }

    [Fact]
    public async Task No_more_accounts_are_created_than_the_workspace_may_have()
    {
        Emulator.PatchState("""{"serviceAccountLimit":2}""");

        var answer = await SendAsync("POST", "/v1/service-accounts", """{"name":"robot"}""");

        Assert.Equal("service_account_limit_reached", answer.ErrorStatus);
    }
}
