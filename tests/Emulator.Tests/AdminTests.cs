namespace ElevenProvider.Emulator.Tests;

public sealed class AdminTests : EmulatorTest
{
    [Fact]
    public async Task Requests_are_told_in_order_with_their_route_and_counted_and_admin_requests_are_not()
    {
        await GetAsync("/v1/user");
        await GetAsync("/v1/user", "wrong");
        await SendAsync("DELETE", CiKeys + "/none");
        await GetAsync("/v1/nowhere");

        var requests = (await AdminAsync("GET", "requests")).Json;

        Assert.Equal(
            [
                "GET /v1/user 200",
                "GET /v1/user 401",
                "DELETE /v1/service-accounts/{service_account_user_id}/api-keys/{api_key_id} 404",
                "GET /v1/nowhere 404",
            ],
            requests.GetProperty("requests").EnumerateArray().Select(request =>
                $"{request.GetProperty("method").GetString()} {request.GetProperty("route").GetString()} {request.GetProperty("status").GetInt32()}"));
        Assert.Equal(2, requests.GetProperty("counts").GetProperty("GET /v1/user").GetInt32());
    }

    [Fact]
    public async Task Clearing_the_requests_leaves_the_state_alone()
    {
        await CreateKeyAsync();

        await AdminAsync("DELETE", "requests");

        Assert.Empty(Emulator.Requests);
        await OnlyKeyAsync();
    }

    [Fact]
    public async Task A_reset_brings_back_the_seed_and_forgets_requests_and_faults()
    {
        var (_, secret) = await CreateKeyAsync();
        Switch("legacyApi", "true");
        Emulator.AddFault(new Faults.Fault { Status = 500 });

        await AdminAsync("POST", "reset");

        Assert.Empty(Emulator.Requests);
        Assert.Equal(200, (await GetAsync("/v1/workspace/groups")).Status);
        Assert.Equal(401, (await GetAsync("/v1/user", secret)).Status);
    }

    [Fact]
    public async Task Someone_else_can_rename_disable_and_delete_keys_and_change_groups()
    {
        var (id, secret) = await CreateKeyAsync();

        await AdminAsync("PATCH", "state", KeyPatch(id, """{"name":"renamed","isDisabled":true}"""));
        var changed = await OnlyKeyAsync();
        var refused = await GetAsync("/v1/user", secret);
        await AdminAsync("PATCH", "state", KeyPatch(id, "null"));
        await AdminAsync("PATCH", "state", GroupPatch("""{"members":[]}"""));

        Assert.Equal("renamed", changed.GetProperty("name").GetString());
        Assert.Equal(401, refused.Status);
        Assert.Equal(0, (await GetAsync(CiKeys)).Json.GetProperty("api-keys").GetArrayLength());
        Assert.Empty(await EngineersAsync());
    }

    [Theory]
    [InlineData("""{"groups":{"GroupOfEngineering0000000001":{"members":["stranger@example.com"]}},"switches":{"legacyApi":true}}""", "stranger@example.com is neither")]
    [InlineData("""{"members":{"AdminOfTheWorkspace000000001":null}}""", "isOwner")]
    [InlineData("""{"groups":{"default":null}}""", "default")]
    [InlineData("""{"switches":{"legacy":true}}""", "$.switches.legacy ")]
    [InlineData("""{"switches":{"legacyApi":"yes"}}""", "$.switches.legacyApi ")]
    [InlineData("""{"serviceAccounts":{"x":{"email":"x@example.com"}}}""", "name")]
    [InlineData("[]", "$ ")]
    [InlineData("nonsense", "This is not JSON")]
    public async Task A_patch_that_makes_no_valid_state_is_refused_and_changes_nothing(string patch, string reason)
    {
        var before = Emulator.State.ToJsonString();

        var answer = await AdminAsync("PATCH", "state", patch);

        Assert.Equal(400, answer.Status);
        Assert.Contains(reason, answer.Json.GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Equal(before, Emulator.State.ToJsonString());
    }

    [Fact]
    public async Task The_state_shows_no_key_texts_and_can_be_sent_back_as_it_is()
    {
        var (id, secret) = await CreateKeyAsync();

        var state = await AdminAsync("GET", "state");
        var answer = await AdminAsync("PATCH", "state", state.Text);

        Assert.DoesNotContain(secret, state.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(OwnerKey, state.Text, StringComparison.Ordinal);
        Assert.Equal(
            "[secret]",
            state.Json.GetProperty("serviceAccounts").GetProperty(Ci).GetProperty("apiKeys").GetProperty(id).GetProperty("secret").GetString());
        Assert.Equal(204, answer.Status);
        Assert.Equal(200, (await GetAsync("/v1/user", secret)).Status);
    }
}
