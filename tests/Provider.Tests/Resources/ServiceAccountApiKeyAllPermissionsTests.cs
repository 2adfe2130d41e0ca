using System.Text.Json.Nodes;
using ElevenProvider.Protocol.PropertyValues;
using static ElevenProvider.Provider.Tests.Values;

namespace ElevenProvider.Provider.Tests.Resources;

/// <summary>A key that may do everything, on servers that spell out what that is; this provider knows neither what is new there nor what is missing.</summary>
public sealed class ServiceAccountApiKeyAllPermissionsTests : ApiKeyTest
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        AllIs("text_to_speech", "voices_read", "read_minds");
    }

    [Fact]
    public async Task Whatever_all_is_read_back_as_is_all()
    {
        var key = Key();
        await key.Create(Inputs(("permissions", List("all"))));

        Assert.Equal(List("all"), key.Outputs["permissions"]);
        Assert.Equal(List("text_to_speech", "voices_read", "read_minds"), key.Outputs["allPermissions"]);
        AllIs("read_minds", "voices_read", "text_to_speech");
        await NothingChanged(key);
        Assert.Equal(List("all"), key.Inputs["permissions"]);
    }

    [Fact]
    public async Task More_than_all_was_is_all_too_and_from_then_on_what_it_was_is_less()
    {
        var key = Key();
        await key.Create(Inputs(("permissions", List("all"))));

        AllIs("text_to_speech", "voices_read", "read_minds", "move_mountains");
        await NothingChanged(key);

        Assert.Equal(List("text_to_speech", "voices_read", "read_minds", "move_mountains"), key.Outputs["allPermissions"]);
        AllIs("text_to_speech", "voices_read", "read_minds");
        Assert.Equal(["permissions"], (await key.Refresh()).Diffs);
    }

    [Fact]
    public async Task Less_than_all_was_is_a_difference_that_an_update_repairs()
    {
        var key = Key();
        await key.Create(Inputs(("permissions", List("all"))));
        ChangeKey(KeyId(key), new JsonObject { ["permissions"] = new JsonArray("text_to_speech") });

        Assert.Equal(["permissions"], (await key.Refresh()).Diffs);
        Assert.Equal(List("text_to_speech"), key.Outputs["permissions"]);
        Assert.Null(key.Outputs.Find("allPermissions"));

        await key.Update(Inputs(("permissions", List("all"))));
        await NothingChanged(key);
        Assert.Equal(List("all"), key.Outputs["permissions"]);
    }

    [Fact]
    public async Task An_update_to_all_makes_what_is_read_back_all()
    {
        var key = Key();
        await key.Create(Inputs());
        Assert.Null(key.Outputs.Find("allPermissions"));

        await key.Update(Inputs(("permissions", List("all"))));

        Assert.Equal(List("all"), key.Outputs["permissions"]);
        await NothingChanged(key);
    }

    [Fact]
    public async Task Where_it_is_not_spelled_out_nothing_is_recorded_and_less_is_a_difference()
    {
        AllIs();
        var key = Key();
        await key.Create(Inputs(("permissions", List("all"))));
        Assert.Null(key.Outputs.Find("allPermissions"));

        ChangeKey(KeyId(key), new JsonObject { ["permissions"] = new JsonArray("voices_read") });

        Assert.Equal(["permissions"], (await key.Refresh()).Diffs);
    }

    [Fact]
    public async Task An_import_tells_what_the_server_spells_out_and_a_program_that_says_all_is_done_with_one_update()
    {
        ChangeKey("k1", new JsonObject { ["name"] = "deploy" });
        var key = Key();

        var response = await key.ReadForImport($"{Account}/k1");
        (key.Id, key.Inputs, key.Outputs) = (response.Id, response.Inputs.ToPropertyObject(), response.Properties.ToPropertyObject());

        Assert.Equal(List("text_to_speech", "voices_read", "read_minds"), key.Inputs["permissions"]);
        await key.Update(Inputs(("permissions", List("all"))));
        await NothingChanged(key);
        Assert.Empty((await key.Diff(Inputs(("permissions", List("all"))))).Diffs);
    }

    // None: it is not spelled out.
    private void AllIs(params string[] permissions) =>
        Switch("allPermissionsAre", permissions.Length == 0 ? null : new JsonArray([.. permissions.Select(static permission => (JsonNode)permission)]));
}
