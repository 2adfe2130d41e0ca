using ElevenProvider.Api.Errors;
using ElevenProvider.Api.Requests;
using ElevenProvider.Api.ServiceAccounts;
using ElevenProvider.Api.Tests.Server;

namespace ElevenProvider.Api.Tests.ServiceAccounts;

public sealed class ServiceAccountsClientTests
{
    private const string KeyJson = """
        {"key_id":"k1","name":"CI","hint":"ab12","service_account_user_id":"sa","created_at_unix":1700000000,"is_disabled":true,
         "permissions":["voices_read",null,"a_permission_of_tomorrow"],"disable_reason":"a_reason_of_tomorrow","character_limit":1000,"character_count":5,
         "hashed_xi_api_key":"0000111122223333","allowed_ips":["192.0.2.0/24"],"third_party_disable_allowed":false,
         "platform_limits":{"credits":{"limit":1},"concurrency":{"limit":3},"music_concurrency":{"limit":null}}}
        """;

    private static readonly ApiKeyUpdate Unchanged = new() { IsEnabled = true, Name = "CI", Permissions = ["voices_read", "user_read"] };

    [Fact]
    public async Task Accounts_are_listed_with_their_keys()
    {
        await using var server = new ScriptedServer(Reply.Json(
            $$"""{"service-accounts":[{"service_account_user_id":"sa","name":"Deploy","created_at_unix":null,"api-keys":[{{KeyJson}}],"default_sharing_groups":[{"group":{"id":"g1","name":"Team"},"permission_level":"viewer"}]},{"service_account_user_id":"sb","api-keys":[]}]}"""));
        using var client = TestClient.For(server.Address);

        var accounts = await client.ServiceAccounts.List(CancellationToken.None);

        Assert.Equal("/v1/service-accounts", server.OnlyRequest.Target);
        Assert.Equal(["sa", "sb"], accounts.Select(account => account.ServiceAccountUserId));
        Assert.Equal("k1", Assert.Single(accounts[0].ApiKeys).KeyId);
        Assert.Empty(accounts[1].ApiKeys);
        var sharing = Assert.Single(accounts[0].DefaultSharingGroups!);
        Assert.Equal(("g1", "viewer"), (sharing.Group!.Id, sharing.PermissionLevel));
        Assert.Null(accounts[1].DefaultSharingGroups);
    }

    [Fact]
    public async Task Keys_are_listed()
    {
        await using var server = new ScriptedServer(Reply.Json($$"""{"api-keys":[{{KeyJson}},{"key_id":"k2"}]}"""));
        using var client = TestClient.For(server.Address);

        var keys = await client.ServiceAccounts.ListApiKeys("sa", CancellationToken.None);

        Assert.Equal("/v1/service-accounts/sa/api-keys", server.OnlyRequest.Target);
        Assert.Equal(["k1", "k2"], keys.Select(key => key.KeyId));
        var full = keys[0];
        Assert.Equal(("CI", "ab12", true, "a_reason_of_tomorrow"), (full.Name, full.Hint, full.IsDisabled, full.DisableReason));
        Assert.Equal(["voices_read", "a_permission_of_tomorrow"], full.Permissions);
        Assert.Equal((1000, 5, false), (full.CharacterLimit, full.CharacterCount, full.ThirdPartyDisableAllowed));
        Assert.Equal(["192.0.2.0/24"], full.AllowedIps);
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1700000000), full.CreatedAt);
        Assert.Equal(3, full.PlatformLimits?.Concurrency?.Limit);
        Assert.Null(full.PlatformLimits!.DubbingConcurrency);
        Assert.Null(keys[1].PlatformLimits);
        Assert.Null(keys[1].Permissions);
        Assert.DoesNotContain("0000111122223333", full.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_key_is_printed_without_its_secret() =>
        Assert.Equal("CreatedApiKey { KeyId = k1 }", new CreatedApiKey { Secret = "sk_secret", KeyId = "k1" }.ToString());

    [Fact]
    public async Task A_key_whose_limits_are_null_has_none()
    {
        await using var server = new ScriptedServer(Reply.Json("""{"api-keys":[{"key_id":"k1","platform_limits":null}]}"""));
        using var client = TestClient.For(server.Address);

        var limits = Assert.Single(await client.ServiceAccounts.ListApiKeys("sa", CancellationToken.None)).PlatformLimits!;

        Assert.All([limits.Concurrency, limits.DubbingConcurrency, limits.MusicConcurrency], limit => Assert.Null(limit!.Limit));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"api-keys":null}""")]
    [InlineData("""{"api-keys":[{"key_id":"k1"},null]}""")]
    [InlineData("""{"api-keys":[{"key_id":null}]}""")]
    [InlineData("""{"api-keys":[{"name":"no id"}]}""")]
    public async Task An_answer_without_the_keys_is_not_an_account_without_keys(string body)
    {
        await using var server = new ScriptedServer(Reply.Json(body));
        using var client = TestClient.For(server.Address);

        var error = await TestClient.FailureOf(() => client.ServiceAccounts.ListApiKeys("sa", CancellationToken.None));

        Assert.Equal(ApiErrorKind.UnexpectedAnswer, error.Kind);
    }

    [Fact]
    public async Task A_key_is_created_with_what_was_asked_and_no_more()
    {
        await using var server = new ScriptedServer(Reply.Json("""{"xi-api-key":"sk_new","key_id":"k1"}"""));
        using var client = TestClient.For(server.Address);

        var key = await client.ServiceAccounts.CreateApiKey("sa", new NewApiKey { Name = "CI", Permissions = ["all"] }, CancellationToken.None);

        Assert.Equal(("sk_new", "k1"), (key.Secret, key.KeyId));
        Assert.DoesNotContain("sk_new", key.ToString(), StringComparison.Ordinal);
        Assert.Equal(("POST", "/v1/service-accounts/sa/api-keys"), (server.OnlyRequest.Method, server.OnlyRequest.Target));
        Assert.Equal("""{"name":"CI","permissions":"all"}""", server.OnlyRequest.Body);
    }

    [Fact]
    public async Task A_key_is_created_with_every_limit()
    {
        await using var server = new ScriptedServer(Reply.Json("""{"xi-api-key":"sk_new"}"""));
        using var client = TestClient.For(server.Address);

        var key = await client.ServiceAccounts.CreateApiKey(
            "sa",
            new NewApiKey
            {
                Name = "CI",
                Permissions = ["all", "voices_read"],
                CharacterLimit = 5,
                AllowedIps = ["192.0.2.1"],
                ThirdPartyDisableAllowed = false,
                TtsConcurrencyLimit = 1,
                DubbingConcurrencyLimit = 2,
                MusicConcurrencyLimit = 3,
            },
            CancellationToken.None);

        Assert.Null(key.KeyId);
        Assert.Equal(
            """{"name":"CI","permissions":["all","voices_read"],"character_limit":5,"allowed_ips":["192.0.2.1"],"third_party_disable_allowed":false,"tts_concurrency_limit":1,"dubbing_concurrency_limit":2,"music_concurrency_limit":3}""",
            server.OnlyRequest.Body);
    }

    [Fact]
    public async Task A_creation_whose_answer_lacks_the_secret_may_have_happened()
    {
        await using var server = new ScriptedServer(Reply.Json("""{"key_id":"k1"}"""));
        using var client = TestClient.For(server.Address);

        var error = await TestClient.FailureOf(
            () => client.ServiceAccounts.CreateApiKey("sa", new NewApiKey { Name = "CI", Permissions = [] }, CancellationToken.None));

        Assert.True(error.OutcomeIsUnknown);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task An_update_always_sends_three_fields() => Assert.Equal(
        """{"is_enabled":true,"name":"CI","permissions":["voices_read","user_read"]}""", await BodyOf(Unchanged));

    [Fact]
    public async Task An_update_sends_what_is_set() => Assert.Equal(
        """{"is_enabled":false,"name":"CI","permissions":[],"character_limit":0,"allowed_ips":["192.0.2.0/24"],"third_party_disable_allowed":false,"tts_concurrency_limit":1,"dubbing_concurrency_limit":2,"music_concurrency_limit":3}""",
        await BodyOf(new ApiKeyUpdate
        {
            IsEnabled = false,
            Name = "CI",
            Permissions = [],
            CharacterLimit = FieldChange.Set(0L),
            AllowedIps = FieldChange.Set<IReadOnlyList<string>>(["192.0.2.0/24"]),
            ThirdPartyDisableAllowed = FieldChange.Set(false),
            TtsConcurrencyLimit = FieldChange.Set(1L),
            DubbingConcurrencyLimit = FieldChange.Set(2L),
            MusicConcurrencyLimit = FieldChange.Set(3L),
        }));

    [Theory]
    [InlineData(ClearForm.Null, "null")]
    [InlineData(ClearForm.Sentinel, "\"clear\"")]
    public async Task An_update_clears_each_field_in_its_own_form(ClearForm form, string written) => Assert.Equal(
        $$"""{"is_enabled":true,"name":"CI","permissions":["voices_read","user_read"],"character_limit":{{written}},"allowed_ips":"clear","third_party_disable_allowed":"clear","tts_concurrency_limit":"clear","dubbing_concurrency_limit":"clear","music_concurrency_limit":"clear"}""",
        await BodyOf(Unchanged with
        {
            CharacterLimit = FieldChange.Clear<long>(),
            CharacterLimitClearForm = form,
            AllowedIps = FieldChange.Clear<IReadOnlyList<string>>(),
            ThirdPartyDisableAllowed = FieldChange.Clear<bool>(),
            TtsConcurrencyLimit = FieldChange.Clear<long>(),
            DubbingConcurrencyLimit = FieldChange.Clear<long>(),
            MusicConcurrencyLimit = FieldChange.Clear<long>(),
        }));

    [Fact]
    public async Task A_key_is_deleted()
    {
        await using var server = new ScriptedServer(Reply.Json("null"));
        using var client = TestClient.For(server.Address);

        await client.ServiceAccounts.DeleteApiKey("sa", "k 1", CancellationToken.None);

        Assert.Equal(("DELETE", "/v1/service-accounts/sa/api-keys/k%201"), (server.OnlyRequest.Method, server.OnlyRequest.Target));
    }

    private static async Task<string> BodyOf(ApiKeyUpdate update)
    {
        await using var server = new ScriptedServer(Reply.Json("null"));
        using var client = TestClient.For(server.Address);
        await client.ServiceAccounts.UpdateApiKey("sa", "k1", update, CancellationToken.None);
        Assert.Equal(("PATCH", "/v1/service-accounts/sa/api-keys/k1"), (server.OnlyRequest.Method, server.OnlyRequest.Target));
        return server.OnlyRequest.Body;
    }
}
