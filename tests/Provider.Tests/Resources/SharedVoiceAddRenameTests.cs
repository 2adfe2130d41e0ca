using System.Text.Json.Nodes;
using ElevenProvider.Protocol.Grpc;
using ElevenProvider.Protocol.PropertyValues;
using Pulumirpc;
using Changes = Pulumirpc.DiffResponse.Types.DiffChanges;

namespace ElevenProvider.Provider.Tests.Resources;

/// <summary>A new name is given in place and read back; where the API does not obey, the next update replaces the copy.</summary>
public sealed class SharedVoiceAddRenameTests : SharedVoiceAddTest
{
    private static readonly PropertyObject Renamed = Inputs(("newName", "Nina"));

    [Fact]
    public async Task A_new_name_disturbs_neither_labels_nor_description()
    {
        var voice = await Made();
        var before = Copies[voice.Id];

        Assert.Empty((await voice.Diff(Renamed)).Replaces);
        await voice.Update(Renamed);

        before["name"] = "Nina";
        Assert.True(JsonNode.DeepEquals(before, Copies[voice.Id]));
        Assert.Equal("Nina", voice.Outputs.Text("newName"));
        Assert.Equal([$"GET {VoiceRoute}", $"POST {EditRoute}", $"GET {VoiceRoute}"], Requests);
        await NothingChanged(voice);
    }

    [Theory]
    [InlineData("ignored")]
    [InlineData("refused")]
    public async Task A_name_that_the_api_does_not_give_is_recorded_so_and_the_next_update_replaces(string what)
    {
        Switch("libraryCopyEdit", what);
        var voice = await Made();

        var status = await FailureOf(() => voice.Update(Renamed));

        var left = status.Find<ErrorResourceInitFailed>();
        Assert.NotNull(left);
        Assert.Contains("\"Nora\"", status.Message, StringComparison.Ordinal);
        Assert.Contains("replaces it", status.Message, StringComparison.Ordinal);
        voice.Record(left, await voice.Checked(Renamed));
        Assert.Equal(("Nora", PropertyBoolean.From(false)), (voice.Outputs.Text("newName"), voice.Outputs["canBeRenamed"]));

        var next = await voice.Diff(Renamed);
        Assert.Equal(["newName"], next.Replaces);
        Assert.True(next.DeleteBeforeReplace);
        await voice.Delete();
        var replacement = Voice();
        await replacement.Create(Renamed);
        Assert.Equal("Nina", (string?)Assert.Single(Copies).Value["name"]);
    }

    [Fact]
    public async Task Whoever_takes_the_new_name_back_keeps_the_copy()
    {
        Switch("libraryCopyEdit", "refused");
        var voice = await Made();
        var status = await FailureOf(() => voice.Update(Renamed));
        voice.Record(status.Find<ErrorResourceInitFailed>()!, await voice.Checked(Renamed));

        Assert.Equal(Changes.DiffNone, (await voice.Diff(Inputs())).Changes);

        // An engine updates after a failure even where nothing differs.
        await voice.Update(Inputs());
        Assert.Equal("Nora", voice.Outputs.Text("newName"));
        Assert.Equal(["newName"], (await voice.Diff(Renamed)).Replaces);
        await NothingChanged(voice);
        Assert.Equal(PropertyBoolean.From(false), voice.Outputs["canBeRenamed"]);
    }

    [Fact]
    public async Task A_name_that_the_api_finds_wrong_does_not_cost_the_copy()
    {
        var voice = await Made();
        Fail("POST", EditRoute, 400, "invalid_parameters", "The name is too long.");

        var status = await FailureOf(() => voice.Update(Renamed));

        Assert.Equal(GrpcStatusCode.InvalidArgument, status.Code);
        Assert.Empty(status.Details);
        Assert.Empty((await voice.Diff(Renamed)).Replaces);
    }

    [Fact]
    public async Task A_copy_that_cannot_be_renamed_when_it_is_taken_over_is_recorded()
    {
        Switch("libraryCopyEdit", "ignored");
        var id = await AddByHand();
        var (voice, news) = (Voice(), Inputs(("newName", "Nina"), ("adoptExisting", true)));

        var status = await FailureOf(() => voice.Create(news));

        voice.Record(status.Find<ErrorResourceInitFailed>()!, await voice.Checked(news));
        Assert.Equal((id, "Nora"), (voice.Id, voice.Outputs.Text("newName")));
        Assert.Equal(["newName"], (await voice.Diff(news)).Replaces);
    }

    [Fact]
    public async Task A_name_that_shows_late_is_waited_for()
    {
        var voice = await Made();
        var old = JsonNode.Parse($$"""{"voice_id":"{{voice.Id}}","name":"Nora"}""");
        Emulator.AddFault(new ElevenProvider.Emulator.Faults.Fault { Method = "GET", Route = VoiceRoute, Body = old, Skip = 1, Times = 3 });

        await voice.Update(Renamed);

        Assert.Equal("Nina", voice.Outputs.Text("newName"));
        Assert.Single(Requests, $"POST {EditRoute}");
    }

    [Fact]
    public async Task A_lack_of_edits_is_explained_with_the_numbers_of_the_subscription()
    {
        var voice = await Made();
        Subscription("maxVoiceAddEdits", 1);

        var status = await FailureOf(() => voice.Update(Renamed));

        Assert.Contains("1 of 1 additions and edits", status.Message, StringComparison.Ordinal);
        Assert.Empty(status.Details);
    }

    [Fact]
    public async Task A_copy_that_is_gone_cannot_be_renamed()
    {
        var voice = await Made();
        ChangeVoice(voice.Id, null);

        Assert.Contains("pulumi refresh", (await FailureOf(() => voice.Update(Renamed))).Message, StringComparison.Ordinal);
    }

    private async Task<StackResource> Made()
    {
        var voice = Voice();
        await voice.Create(Inputs());
        Emulator.ClearRequests();
        return voice;
    }
}
