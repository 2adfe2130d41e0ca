using System.Text.Json.Nodes;
using ElevenProvider.Protocol.Grpc;
using ElevenProvider.Protocol.PropertyValues;
using Pulumirpc;
using static ElevenProvider.Provider.Tests.Values;

namespace ElevenProvider.Provider.Tests.Resources;

/// <summary>On a server of August 2025, which does not tell the id of a new key.</summary>
public sealed class ServiceAccountApiKeyOlderServerTests : ApiKeyTest
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Switch("legacyApi", true);
    }

    [Fact]
    public async Task Its_id_is_found_by_its_name_and_its_end()
    {
        ChangeKey("before", new JsonObject { ["name"] = "deploy", ["hint"] = "0000", ["createdAtUnix"] = 1767225600 });
        var key = Key();

        await key.Create(Inputs());

        Assert.NotEqual("before", KeyId(key));
        Assert.Contains(KeyId(key), Keys().Keys);
        Assert.EndsWith(key.Outputs.Text("hint"), Assert.IsType<PropertyString>(ApiKey(key)).Value, StringComparison.Ordinal);
        await NothingChanged(key);
    }

    [Fact]
    public async Task Keys_that_are_created_alike_at_the_same_time_are_not_mixed_up()
    {
        var keys = Enumerable.Range(0, 12).Select(number => Key($"key{number}")).ToList();

        await Task.WhenAll(keys.Select(key => key.Create(Inputs())));

        Assert.Equal(12, keys.Select(KeyId).Distinct().Count());
        Assert.All(keys, key => Assert.EndsWith(
            (string)Keys()[KeyId(key)]["hint"]!, Assert.IsType<PropertyString>(ApiKey(key)).Value, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_key_of_long_ago_that_ends_alike_is_never_taken_for_the_new_one()
    {
        // The new key shows only in the second listing; until then the old one is the only one that fits.
        var end = await EndOfTheNextKey();
        ChangeKey("of-long-ago", new JsonObject { ["name"] = "deploy", ["hint"] = end, ["createdAtUnix"] = 1735689600 });
        Switch("createsHiddenForListings", 1);
        var key = Key();

        await key.Create(Inputs());

        Assert.NotEqual("of-long-ago", KeyId(key));
    }

    [Fact]
    public async Task Where_two_new_keys_fit_none_is_picked_by_chance()
    {
        var end = await EndOfTheNextKey();
        Hang("POST");
        var creating = Key().Create(Inputs());
        await RequestsHang();
        ChangeKey("of-someone-else", new JsonObject { ["name"] = "deploy", ["hint"] = end, ["createdAtUnix"] = Time.GetUtcNow().ToUnixTimeSeconds() });
        AnswerHanging();

        var status = await FailureOf(() => creating);

        Assert.Equal(GrpcStatusCode.Unknown, status.Code);
        Assert.Contains("\"deploy\"", status.Message, StringComparison.Ordinal);
        Assert.Contains("by hand", status.Message, StringComparison.Ordinal);
        Assert.Equal(2, Keys().Count);
        Assert.All(Keys().Keys, keyId => Assert.Contains(keyId, status.Message, StringComparison.Ordinal));
        Assert.Contains("made at 2026-01-02T03:04:05Z", status.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_was_there_before_is_never_taken_for_the_new_one()
    {
        // What the server is like, and so that looking before is needed, shows with the first key.
        var end = await EndOfTheNextKey(after: 1);
        await Key("first").Create(Inputs());
        ChangeKey("of-someone-else", new JsonObject { ["name"] = "deploy", ["hint"] = end, ["createdAtUnix"] = Time.GetUtcNow().ToUnixTimeSeconds() });
        var key = Key("second");

        await key.Create(Inputs());

        Assert.Equal(end, key.Outputs.Text("hint"));
        Assert.NotEqual("of-someone-else", KeyId(key));
    }

    [Fact]
    public async Task A_key_that_shows_late_is_waited_for()
    {
        Switch("createsHiddenForListings", 5);
        var key = Key();

        await key.Create(Inputs());

        Assert.Equal(KeyId(key), Assert.Single(Keys()).Key);
    }

    [Fact]
    public async Task A_key_that_never_shows_is_reported_with_what_to_do()
    {
        Switch("createsHiddenForListings", 1000);

        var status = await FailureOf(() => Key().Create(Inputs()));

        Assert.Equal(GrpcStatusCode.Unknown, status.Code);
        Assert.Contains("\"deploy\"", status.Message, StringComparison.Ordinal);
        Assert.Contains("by hand", status.Message, StringComparison.Ordinal);
        Assert.Null(status.Find<ErrorResourceInitFailed>());
    }

    [Fact]
    public async Task A_listing_that_fails_once_does_not_lose_the_key()
    {
        await Configure(("maxRetries", "0"));
        Fail("GET", KeysRoute, 500, "internal_error", times: 1, skip: 1);

        var status = await FailureOf(() => Key().Create(Inputs()));

        var left = status.Find<ErrorResourceInitFailed>();
        Assert.NotNull(left);
        Assert.Equal($"{Account}/{Assert.Single(Keys()).Key}", left.Id);
        Assert.IsType<PropertySecret>(left.Properties.ToPropertyObject()["apiKey"]);
    }

    [Fact]
    public async Task A_listing_that_keeps_failing_leaves_a_key_that_is_reported_with_what_to_do()
    {
        await Configure(("maxRetries", "0"));
        Fail("GET", KeysRoute, 500, "internal_error", skip: 1);

        var status = await FailureOf(() => Key().Create(Inputs()));

        Assert.Equal(GrpcStatusCode.Unknown, status.Code);
        Assert.Contains("\"deploy\"", status.Message, StringComparison.Ordinal);
        Assert.Contains("by hand", status.Message, StringComparison.Ordinal);
        Assert.Single(Keys());
    }

    [Theory]
    [InlineData("name")]
    [InlineData("permissions")]
    [InlineData("enabled")]
    public async Task A_change_leaves_the_character_limit_alone(string changed)
    {
        var key = Key();
        await key.Create(Inputs(("characterLimit", 1000)));

        PropertyValue value = changed switch { "name" => "other", "enabled" => false, _ => List("voices_read") };
        await key.Update(Inputs(("characterLimit", 1000), (changed, value)));

        Assert.Equal(1000, (long?)Keys()[KeyId(key)]["characterLimit"]);
        Assert.Equal(value, key.Outputs[changed]);
    }

    [Fact]
    public async Task The_character_limit_is_removed_at_the_first_attempt()
    {
        var key = Key();
        await key.Create(Inputs(("characterLimit", 1000)));
        Emulator.ClearRequests();

        await key.Update(Inputs());

        Assert.Null(Keys()[KeyId(key)]["characterLimit"]);
        Assert.Single(Requests, $"PATCH {KeyRoute}");
    }

    [Fact]
    public async Task All_permissions_mean_all_that_the_server_knows()
    {
        Switch("expandAllPermissions", true);
        var key = Key();

        await key.Create(Inputs(("permissions", List("all"))));

        Assert.Equal(List("all"), key.Outputs["permissions"]);
        await NothingChanged(key);
    }

    [Theory]
    [InlineData("allowedIps")]
    [InlineData("thirdPartyDisableAllowed")]
    public async Task What_the_server_does_not_know_is_warned_of(string property)
    {
        var key = Key();

        await key.Create(Inputs((property, property == "allowedIps" ? List("192.0.2.1") : false)));

        var warning = Assert.Single(Engine.Messages, static message => message.Severity == LogSeverity.Warning);
        Assert.Equal(key.Urn, warning.Urn);
        Assert.Contains(property, warning.Message, StringComparison.Ordinal);
        Assert.Null(key.Outputs.Find(property));
    }

    [Theory]
    [InlineData("ttsConcurrencyLimit")]
    [InlineData("dubbingConcurrencyLimit")]
    [InlineData("musicConcurrencyLimit")]
    public async Task A_limit_that_the_server_does_not_tell_is_kept_and_warned_of(string property)
    {
        var key = Key();

        await key.Create(Inputs((property, 3)));

        Assert.Contains(property, Assert.Single(Engine.Messages, static message => message.Severity == LogSeverity.Warning).Message, StringComparison.Ordinal);
        Assert.Equal(new PropertyNumber(3), key.Outputs[property]);
        await NothingChanged(key);
    }

    [Fact]
    public async Task It_lives_and_dies_with_errors_of_that_time()
    {
        Switch("legacyErrors", true);
        var key = Key();
        await key.Create(Inputs());
        await key.Update(Inputs(("name", "other")));
        await NothingChanged(key);

        await key.Delete();
        await key.Delete();

        IsGone(await key.Read());
        IsGone(await Key().ReadForImport("nobody/nothing"));
    }

    // The emulator makes the same keys in the same order.
    private async Task<string> EndOfTheNextKey(int after = 0)
    {
        await using var twin = await ElevenProvider.Emulator.EmulatorServer.StartAsync(new() { TimeProvider = ServerTime });
        await using var plugin = await TestPlugin.StartAsync(Time, Environment);
        await plugin.Rpc.Configure(
            new ConfigureRequest
            {
                Args = Properties(
                    ("apiKey", ElevenProvider.Emulator.EmulatorOptions.DefaultApiKey), ("baseUrl", twin.Url.ToString()), ("requestTimeoutSeconds", "600")).ToStruct(),
            },
            default);
        if (after > 0)
        {
            twin.PatchState("""{"switches":{"legacyApi":true}}""");
        }

        var key = new StackResource(plugin.Rpc, "elevenlabs:index:ServiceAccountApiKey", "twin");
        for (var number = 0; number <= after; number++)
        {
            await key.Create(Inputs());
        }

        return key.Outputs.Text("hint");
    }
}
