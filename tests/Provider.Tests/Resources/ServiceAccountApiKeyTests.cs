using System.Text.Json.Nodes;
using ElevenProvider.Protocol.PropertyValues;
using static ElevenProvider.Provider.Tests.Values;

namespace ElevenProvider.Provider.Tests.Resources;

public sealed class ServiceAccountApiKeyTests : ApiKeyTest
{
    [Fact]
    public async Task It_is_created_as_the_program_says()
    {
        var key = Key();

        await key.Create(Inputs(("characterLimit", 1000), ("allowedIps", List("192.0.2.0/24")), ("thirdPartyDisableAllowed", false)));

        var (keyId, live) = Assert.Single(Keys());
        Assert.Equal("deploy", (string?)live["name"]);
        Assert.Equal(["text_to_speech", "voices_read"], live["permissions"]!.AsArray().Select(static item => (string?)item));
        Assert.Equal(1000, (long?)live["characterLimit"]);
        Assert.Equal("192.0.2.0/24", (string?)live["allowedIps"]![0]);
        Assert.False((bool?)live["thirdPartyDisableAllowed"]);
        Assert.Equal($"{Account}/{keyId}", key.Id);
        Assert.Equal(
            Inputs(("characterLimit", 1000), ("allowedIps", List("192.0.2.0/24")), ("thirdPartyDisableAllowed", false))
                .With("keyId", keyId)
                .With("hint", (string)live["hint"]!)
                .With("createdAt", "2026-01-02T03:04:05Z")
                .With("isDisabled", false),
            key.Outputs.Without("apiKey"));
        Assert.EndsWith((string)live["hint"]!, Assert.IsType<PropertyString>(ApiKey(key)).Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_creation_takes_two_requests_and_the_first_one_a_look_before()
    {
        await Key().Create(Inputs());

        Assert.Equal([$"GET {KeysRoute}", $"POST {KeysRoute}", $"GET {KeysRoute}"], Requests);

        Emulator.ClearRequests();
        await Key("another").Create(Inputs());
        Assert.Equal([$"POST {KeysRoute}", $"GET {KeysRoute}"], Requests);
    }

    [Fact]
    public async Task It_is_told_from_others_of_its_name()
    {
        ChangeKey("before", new JsonObject { ["name"] = "deploy", ["createdAtUnix"] = ServerTime.GetUtcNow().ToUnixTimeSeconds() });
        var (one, other) = (Key("one"), Key("other"));

        await one.Create(Inputs());
        await other.Create(Inputs());

        Assert.Equal(3, new HashSet<string>(StringComparer.Ordinal) { "before", KeyId(one), KeyId(other) }.Count);
        Assert.All([one, other], key => Assert.EndsWith(
            (string)Keys()[KeyId(key)]["hint"]!, Assert.IsType<PropertyString>(ApiKey(key)).Value, StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_that_is_to_be_out_of_use_is_disabled_at_once()
    {
        var key = Key();

        await key.Create(Inputs(("enabled", false)));

        Assert.True((bool?)Keys()[KeyId(key)]["isDisabled"]);
        Assert.Equal(PropertyBoolean.From(false), key.Outputs["enabled"]);
        Assert.Equal(PropertyBoolean.From(true), key.Outputs["isDisabled"]);
        Assert.NotNull(ApiKey(key));
    }

    [Fact]
    public async Task All_permissions_are_read_back_as_they_were_said()
    {
        var key = Key();

        await key.Create(Inputs(("permissions", List("all"))));

        Assert.Null(Keys()[KeyId(key)]["permissions"]);
        Assert.Equal(List("all"), key.Outputs["permissions"]);
        await NothingChanged(key);
    }

    [Fact]
    public async Task It_is_deleted_and_deleting_it_again_is_no_failure()
    {
        var key = Key();
        await key.Create(Inputs());

        await key.Delete();
        Assert.Empty(Keys());
        await key.Delete();
    }
}
