using System.Text.Json.Nodes;
using ElevenProvider.Protocol.Grpc;
using ElevenProvider.Protocol.PropertyValues;
using static ElevenProvider.Provider.Tests.Values;
using Changes = Pulumirpc.DiffResponse.Types.DiffChanges;

namespace ElevenProvider.Provider.Tests.Resources;

public sealed class SharedVoiceAddTests : SharedVoiceAddTest
{
    [Fact]
    public async Task It_is_added_as_the_program_says()
    {
        var voice = Voice();

        await voice.Create(Inputs(("bookmarked", false)));

        var (id, live) = Assert.Single(Copies);
        Assert.NotEqual(Calm, id);
        Assert.Equal(("Nora", null), ((string?)live["name"], (bool?)live["isBookmarked"] is true ? "bookmarked" : null));
        Assert.Equal(id, voice.Id);
        Assert.Equal(
            Inputs(("bookmarked", false), ("adoptExisting", false))
                .With("addedVoiceId", id)
                .With("canBeRenamed", true)
                .With("category", "professional")
                .With("description", "Calm and clear.")
                .With("labels", Properties(
                    ("accent", "american"), ("age", "young"), ("descriptive", "calm"), ("gender", "Female"), ("language", "en"), ("use_case", "characters_animation")))
                .With("status", "copied")
                .With("createdAt", "2026-01-02T03:04:05Z"),
            voice.Outputs);
    }

    [Fact]
    public async Task Its_creation_looks_before_and_after()
    {
        await Voice().Create(Inputs());

        Assert.Equal([$"GET {ListRoute}", $"POST {AddRoute}", $"GET {VoiceRoute}"], Requests);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_id_of_the_copy_need_not_differ_from_that_in_the_library(bool isSame)
    {
        Switch("libraryCopiesKeepTheirId", isSame);
        var voice = Voice();

        await voice.Create(Inputs());

        Assert.Equal(isSame, voice.Id == Calm);
        Assert.Equal(Calm, voice.Outputs.Text("voiceId"));
        Assert.Equal(voice.Id, voice.Outputs.Text("addedVoiceId"));
        await NothingChanged(voice);
        await voice.Delete();
        Assert.Empty(Copies);
    }

    [Fact]
    public async Task Where_nothing_is_said_of_a_bookmark_the_api_sets_one_and_what_becomes_of_it_does_not_matter()
    {
        var voice = Voice();
        await voice.Create(Inputs());
        Assert.Equal(PropertyBoolean.From(true), voice.Outputs["bookmarked"]);

        ChangeVoice(voice.Id, new JsonObject { ["isBookmarked"] = false });
        await NothingChanged(voice);

        Assert.Equal(PropertyBoolean.From(false), voice.Outputs["bookmarked"]);
        Assert.Equal(Changes.DiffNone, (await voice.Diff(Inputs())).Changes);
    }

    [Fact]
    public async Task A_bookmark_that_someone_removed_is_seen_and_replaces_where_the_program_wants_it()
    {
        var voice = Voice();
        await voice.Create(Inputs(("bookmarked", true)));
        ChangeVoice(voice.Id, new JsonObject { ["isBookmarked"] = false });

        var drift = await voice.Refresh();

        Assert.Equal(["bookmarked"], drift.Diffs);
        Assert.Equal(["bookmarked"], drift.Replaces);
        Assert.True(drift.DeleteBeforeReplace);
    }

    [Fact]
    public async Task Older_servers_do_not_tell_of_bookmarks_and_are_believed()
    {
        Switch("legacyApi", true);
        var voice = Voice();
        await voice.Create(Inputs(("bookmarked", false)));

        await NothingChanged(voice);
        Assert.Equal(PropertyBoolean.From(false), voice.Outputs["bookmarked"]);

        var imported = Voice("imported");
        var read = await imported.ReadForImport(voice.Id);
        (imported.Id, imported.Inputs, imported.Outputs) = (read.Id, read.Inputs.ToPropertyObject(), read.Properties.ToPropertyObject());
        Assert.Null(imported.Outputs.Find("bookmarked"));
        Assert.Equal(Changes.DiffNone, (await imported.Diff(Inputs(("bookmarked", false)))).Changes);
        Assert.Equal(Changes.DiffNone, (await imported.Diff(Inputs())).Changes);
    }

    [Theory]
    [InlineData("publicUserId")]
    [InlineData("voiceId")]
    [InlineData("bookmarked")]
    public async Task What_cannot_change_replaces_and_the_copy_goes_first(string property)
    {
        var voice = Voice();
        await voice.Create(Inputs(("bookmarked", true)));

        var difference = await voice.Diff(Inputs(("bookmarked", true)).With(property, property == "bookmarked" ? false : "other"));

        Assert.Equal([property], difference.Replaces);
        Assert.True(difference.DeleteBeforeReplace);
    }

    [Fact]
    public async Task How_it_was_to_be_made_is_no_difference_later()
    {
        var voice = Voice();
        await voice.Create(Inputs());

        Assert.Equal(Changes.DiffNone, (await voice.Diff(Inputs(("adoptExisting", true)))).Changes);
    }

    [Fact]
    public async Task Deleting_it_frees_its_slot_and_leaves_the_library_alone()
    {
        var voice = Voice();
        await voice.Create(Inputs());
        Assert.Equal(2, Number("voiceSlotsUsed"));

        await voice.Delete();
        await voice.Delete();

        Assert.Equal(1, Number("voiceSlotsUsed"));
        Assert.NotNull(Emulator.State["sharedVoices"]![Calm]);
        IsGone(await voice.Read());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task One_that_is_gone_is_found_to_be_gone(bool legacy)
    {
        Switch("legacyErrors", legacy);
        var voice = Voice();
        await voice.Create(Inputs());
        ChangeVoice(voice.Id, null);

        IsGone(await voice.Read());
        await voice.Delete();
    }

    [Fact]
    public async Task A_deletion_that_is_refused_is_a_failure()
    {
        var voice = Voice();
        await voice.Create(Inputs());
        Fail("DELETE", VoiceRoute, 403, "forbidden");

        Assert.Equal(GrpcStatusCode.PermissionDenied, (await FailureOf(() => voice.Delete())).Code);
        Assert.Single(Copies);
    }

    [Fact]
    public async Task One_that_its_owner_withdrew_is_still_there_with_a_warning()
    {
        var voice = Voice();
        await voice.Create(Inputs());
        ChangeVoice(voice.Id, new JsonObject { ["sharing"] = new JsonObject { ["status"] = "copied_disabled", ["disableAtUnix"] = 1798761600 } });

        await NothingChanged(voice);

        Assert.Equal(("copied_disabled", "2027-01-01T00:00:00Z"), (voice.Outputs.Text("status"), voice.Outputs.Text("disableAt")));
        Assert.Contains(Engine.Messages, static message => message.Message.Contains("withdrawn", StringComparison.Ordinal) && message.Message.Contains("2027-01-01", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_workspace_may_show_it_under_another_owner()
    {
        var voice = Voice();
        await voice.Create(Inputs());
        ChangeVoice(voice.Id, new JsonObject { ["sharing"] = new JsonObject { ["publicOwnerId"] = "another" } });

        await NothingChanged(voice);
    }

    [Fact]
    public async Task All_copies_are_listed_or_those_of_one_owner()
    {
        await Voice().Create(Inputs());
        await Voice("other").Create(Inputs(("publicUserId", new string('f', 60) + "0001"), ("voiceId", "LibraryVoiceWarm0001"), ("newName", "Carla")));

        Assert.Equal(["Carla", "Nora"], (await List(PropertyObject.Empty)).Order(StringComparer.Ordinal));
        Assert.Equal(["Nora"], await List(Properties(("publicUserId", Owner))));
    }

    private async Task<List<string>> List(PropertyObject query) => [.. (await Rpc.List(
        new Pulumirpc.ListRequest { Token = "elevenlabs:index:SharedVoiceAdd", Query = query.ToStruct() }, default).ToListAsync()).Select(static each => each.Result.Name)];
}
