using System.Text.Json.Nodes;
using ElevenProvider.Protocol.Grpc;
using static ElevenProvider.Provider.Tests.Values;
using Changes = Pulumirpc.DiffResponse.Types.DiffChanges;

namespace ElevenProvider.Provider.Tests.Resources;

public sealed class ServiceAccountApiKeyDriftTests : ApiKeyTest
{
    [Fact]
    public async Task All_permissions_that_a_server_spells_out_are_no_drift()
    {
        Switch("expandAllPermissions", true);
        var key = Key();

        await key.Create(Inputs(("permissions", List("all"))));

        Assert.Equal(List("all"), key.Outputs["permissions"]);
        await NothingChanged(key);
    }

    [Fact]
    public async Task A_refresh_of_what_nobody_touched_changes_nothing_and_keeps_the_key_itself()
    {
        var key = Key();
        await key.Create(Inputs(("characterLimit", 5), ("allowedIps", List("192.0.2.1")), ("thirdPartyDisableAllowed", true)));
        var (inputs, outputs) = (key.Inputs, key.Outputs);

        await NothingChanged(key);

        Assert.Equal(inputs, key.Inputs);
        Assert.Equal(outputs, key.Outputs);
    }

    [Fact]
    public async Task What_a_server_fills_in_is_no_drift()
    {
        var key = Key();
        await key.Create(Inputs());

        ChangeKey(KeyId(key), new JsonObject { ["characterCount"] = 12345 });

        await NothingChanged(key);
    }

    [Fact]
    public async Task Order_and_spelling_of_addresses_and_the_order_of_permissions_are_no_difference()
    {
        var key = Key();
        await key.Create(Inputs(
            ("permissions", List("voices_read", "text_to_speech")), ("allowedIps", List("2001:DB8:0:0::1", "192.0.2.1", "192.0.2.0/24"))));
        Assert.Equal(List("2001:DB8:0:0::1", "192.0.2.1", "192.0.2.0/24"), key.Outputs["allowedIps"]);
        await NothingChanged(key);

        var response = await key.Diff(Inputs(
            ("permissions", List("text_to_speech", "voices_read", "voices_read")),
            ("allowedIps", List("192.0.2.0/24", "192.0.2.1/32", "2001:db8::1/128"))));

        Assert.Equal(Changes.DiffNone, response.Changes);
        Assert.Empty(response.DetailedDiff);
    }

    public static TheoryData<string, string, string> Drifts { get; } = new()
    {
        { "name", """{"name":"by hand"}""", "name" },
        { "permissions", """{"permissions":["voices_read"]}""", "permissions" },
        { "permissions", """{"permissions":null}""", "permissions" },
        { "characterLimit", """{"characterLimit":9}""", "characterLimit" },
        { "characterLimit", """{"characterLimit":null}""", "characterLimit" },
        { "enabled", """{"isDisabled":true}""", "enabled" },
        { "allowedIps", """{"allowedIps":["198.51.100.0/24"]}""", "allowedIps" },
        { "allowedIps", """{"allowedIps":null}""", "allowedIps" },
        { "thirdPartyDisableAllowed", """{"thirdPartyDisableAllowed":false}""", "thirdPartyDisableAllowed" },
        { "thirdPartyDisableAllowed", """{"thirdPartyDisableAllowed":null}""", "thirdPartyDisableAllowed" },
        { "ttsConcurrencyLimit", """{"ttsConcurrencyLimit":9}""", "ttsConcurrencyLimit" },
        { "ttsConcurrencyLimit", """{"ttsConcurrencyLimit":null}""", "ttsConcurrencyLimit" },
        { "dubbingConcurrencyLimit", """{"dubbingConcurrencyLimit":9}""", "dubbingConcurrencyLimit" },
        { "musicConcurrencyLimit", """{"musicConcurrencyLimit":null}""", "musicConcurrencyLimit" },
    };

    [Theory]
    [MemberData(nameof(Drifts))]
    public async Task What_someone_else_changed_is_seen_and_repaired(string property, string change, string diff)
    {
        var wanted = Inputs(
            ("characterLimit", 1000),
            ("allowedIps", List("192.0.2.0/24")),
            ("thirdPartyDisableAllowed", true),
            ("ttsConcurrencyLimit", 5),
            ("dubbingConcurrencyLimit", 0),
            ("musicConcurrencyLimit", 1));
        var key = Key();
        await key.Create(wanted);
        var (before, secret) = (Keys()[KeyId(key)].ToJsonString(), ApiKey(key));
        ChangeKey(KeyId(key), JsonNode.Parse(change)!.AsObject());

        var refresh = await key.Refresh();
        Assert.Equal(Changes.DiffSome, refresh.Changes);
        Assert.Equal([diff], refresh.Diffs);
        Assert.Empty(refresh.Replaces);
        Assert.NotEqual(wanted.Find(property), key.Inputs.Find(property));

        var response = await key.Diff(wanted);
        Assert.Equal([diff], response.Diffs);
        Assert.Empty(response.Replaces);
        await key.Update(wanted);

        Assert.Equal(before, Keys()[KeyId(key)].ToJsonString());
        Assert.Equal(wanted, Properties([.. wanted.Select(input => (input.Key, key.Outputs[input.Key]))]));
        Assert.Equal(secret, ApiKey(key));
        await NothingChanged(key);
    }

    [Fact]
    public async Task Drift_of_what_the_program_does_not_say_is_seen_too()
    {
        var key = Key();
        await key.Create(Inputs());
        ChangeKey(KeyId(key), new JsonObject { ["characterLimit"] = 1, ["allowedIps"] = new JsonArray("192.0.2.0/24") });

        Assert.Equal(["allowedIps", "characterLimit"], (await key.Refresh()).Diffs.Order(StringComparer.Ordinal));
        Assert.Equal(["allowedIps", "characterLimit"], (await key.Diff(Inputs())).Diffs.Order(StringComparer.Ordinal));
        await key.Update(Inputs());

        var live = Keys()[KeyId(key)];
        Assert.Null(live["characterLimit"]);
        Assert.Null(live["allowedIps"]);
    }

    [Fact]
    public async Task A_key_that_ElevenLabs_disabled_says_why()
    {
        var key = Key();
        await key.Create(Inputs());
        ChangeKey(KeyId(key), new JsonObject { ["isDisabled"] = true, ["disableReason"] = "exposed_publicly" });

        await key.Refresh();
        Assert.Equal("exposed_publicly", key.Outputs.Text("disableReason"));
        var status = await FailureOf(() => key.Update(Inputs()));

        Assert.Equal(GrpcStatusCode.FailedPrecondition, status.Code);
        Assert.Contains("(exposed_publicly)", status.Message, StringComparison.Ordinal);
        Assert.Contains($"pulumi up --replace '{key.Urn}'", status.Message, StringComparison.Ordinal);

        await key.Update(Inputs(("enabled", false)));
        await NothingChanged(key);
    }
}
