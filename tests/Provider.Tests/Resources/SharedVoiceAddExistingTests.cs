using System.Text.Json.Nodes;
using ElevenProvider.Emulator.Faults;
using ElevenProvider.Protocol.Grpc;
using ElevenProvider.Protocol.PropertyValues;
using Pulumirpc;

namespace ElevenProvider.Provider.Tests.Resources;

/// <summary>The workspace has a copy already, or may have one: nothing is added twice, and nothing taken over unasked.</summary>
public sealed class SharedVoiceAddExistingTests : SharedVoiceAddTest
{
    [Fact]
    public async Task A_voice_that_was_added_already_is_an_error_that_says_how_to_import()
    {
        var id = await AddByHand();

        var status = await FailureOf(() => Voice().Create(Inputs(("newName", "Other"))));

        Assert.Equal(GrpcStatusCode.FailedPrecondition, status.Code);
        Assert.Contains($"pulumi import elevenlabs:index:SharedVoiceAdd <name> {id}`", status.Message, StringComparison.Ordinal);
        Assert.Contains("adoptExisting", status.Message, StringComparison.Ordinal);
        Assert.Contains("If a run was interrupted", status.Message, StringComparison.Ordinal);
        Assert.DoesNotContain($"POST {AddRoute}", Requests);
        Assert.Equal("Nora", (string?)Assert.Single(Copies).Value["name"]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task One_that_the_list_does_not_show_yet_is_found_when_the_api_refuses(int hidden)
    {
        Switch("createsHiddenForListings", hidden);
        var id = await AddByHand();

        var status = await FailureOf(() => Voice().Create(Inputs()));

        Assert.Contains(id, status.Message, StringComparison.Ordinal);
        Assert.Contains($"POST {AddRoute}", Requests);
    }

    [Theory]
    [InlineData(400, "voice_already_cloned")]
    [InlineData(409, "voice_already_exists")]
    public async Task A_refusal_without_a_copy_in_sight_says_so(int statusCode, string code)
    {
        Fail("POST", AddRoute, statusCode, code);

        var status = await FailureOf(() => Voice().Create(Inputs()));

        Assert.Contains(code, status.Message, StringComparison.Ordinal);
        Assert.Contains("No copy of it is listed", status.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_is_taken_over_where_the_program_says_so()
    {
        var id = await AddByHand();
        var voice = Voice();

        await voice.Create(Inputs(("adoptExisting", true)));

        Assert.Equal(id, voice.Id);
        Assert.DoesNotContain($"POST {AddRoute}", Requests);
        Assert.DoesNotContain($"POST {EditRoute}", Requests);
        await NothingChanged(voice);
        await voice.Delete();
        Assert.Empty(Copies);
    }

    [Fact]
    public async Task A_copy_that_is_taken_over_gets_its_new_name_and_keeps_the_rest()
    {
        var id = await AddByHand();
        var before = Copies[id];
        var voice = Voice();

        await voice.Create(Inputs(("newName", "Nina"), ("adoptExisting", true)));

        before["name"] = "Nina";
        Assert.True(JsonNode.DeepEquals(before, Copies[id]));
        Assert.Equal("Nina", voice.Outputs.Text("newName"));
    }

    [Fact]
    public async Task A_copy_that_is_taken_over_with_another_bookmark_is_recorded_as_it_is()
    {
        var id = await AddByHand(("bookmarked", false));
        var (voice, news) = (Voice(), Inputs(("bookmarked", true), ("adoptExisting", true)));

        var status = await FailureOf(() => voice.Create(news));

        voice.Record(status.Find<ErrorResourceInitFailed>()!, await voice.Checked(news));
        Assert.Equal((id, PropertyBoolean.From(false)), (voice.Id, voice.Outputs["bookmarked"]));
        Assert.Equal(["bookmarked"], (await voice.Diff(news)).Replaces);
        Assert.Empty((await voice.Diff(Inputs(("adoptExisting", true)))).Diffs);
    }

    [Fact]
    public async Task A_copy_of_another_voice_is_no_copy_of_this_one()
    {
        await AddByHand(("voiceId", "LibraryVoiceDeep0001"));
        var voice = Voice();

        await voice.Create(Inputs(("adoptExisting", true)));

        Assert.Equal(2, Copies.Count);
    }

    [Fact]
    public async Task A_copy_that_was_just_deleted_may_still_be_listed()
    {
        Emulator.AddFault(new Fault
        {
            Method = "GET",
            Route = ListRoute,
            Body = JsonNode.Parse($$$"""{"voices":[{"voice_id":"gone","sharing":{"status":"copied","original_voice_id":"{{{Calm}}}"}}],"has_more":false}"""),
        });
        var voice = Voice();

        await voice.Create(Inputs());

        Assert.Equal(voice.Id, Assert.Single(Copies).Key);
    }

    [Fact]
    public async Task A_copy_is_found_on_a_later_page()
    {
        var id = await AddByHand();
        Emulator.AddFault(new Fault { Method = "GET", Route = ListRoute, Body = JsonNode.Parse("""{"voices":[],"has_more":true,"next_page_token":"0"}""") });

        Assert.Contains(id, (await FailureOf(() => Voice().Create(Inputs()))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_lost_answer_the_copy_is_found_instead_of_added_again()
    {
        await Configure(("maxRetries", "4"));
        Switch("createsHiddenForListings", 3);
        LoseAnswer("POST", AddRoute);
        var voice = Voice();

        await voice.Create(Inputs());

        Assert.Equal(voice.Id, Assert.Single(Copies).Key);
        Assert.Single(Requests, $"POST {AddRoute}");
        await NothingChanged(voice);
    }

    [Fact]
    public async Task A_copy_that_shows_only_after_it_was_asked_for_again_is_our_own()
    {
        await Configure(("maxRetries", "0"));
        Switch("createsHiddenForListings", 7);
        LoseAnswer("POST", AddRoute);
        var voice = Voice();

        await voice.Create(Inputs());

        Assert.Equal(voice.Id, Assert.Single(Copies).Key);
        Assert.Equal(2, Requests.Count(static request => request == $"POST {AddRoute}"));
        await NothingChanged(voice);
    }

    [Fact]
    public async Task A_copy_of_another_name_that_shows_only_then_is_someone_elses()
    {
        await Configure(("maxRetries", "0"));
        Switch("createsHiddenForListings", 7);
        LoseAnswer("POST", AddRoute);
        Hang("POST", AddRoute);
        var creating = Voice().Create(Inputs());
        await RequestsHang();
        var copy = Assert.Single(Copies).Key;
        ChangeVoice(copy, new JsonObject { ["name"] = "Other" });
        AnswerHanging();

        var status = await FailureOf(() => creating);

        Assert.Contains(copy, status.Message, StringComparison.Ordinal);
        Assert.Contains("adoptExisting", status.Message, StringComparison.Ordinal);
        Assert.Empty(status.Details);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_copy_of_our_own_that_cannot_be_looked_for_any_more_may_be_there(int failingLooks)
    {
        await Configure(("maxRetries", "0"));
        Switch("createsHiddenForListings", 6);
        LoseAnswer("POST", AddRoute);
        Fail("GET", ListRoute, 401, "invalid_api_key", times: failingLooks, skip: 7);
        var voice = Voice();

        var creating = voice.Create(Inputs());

        if (failingLooks == 1)
        {
            await creating;
            Assert.Equal(voice.Id, Assert.Single(Copies).Key);
        }
        else
        {
            var status = await FailureOf(() => creating);
            Assert.Equal(GrpcStatusCode.Unknown, status.Code);
            Assert.Contains("No copy of the voice has appeared so far", status.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_copy_of_our_own_that_never_shows_may_be_there()
    {
        await Configure(("maxRetries", "0"));
        Switch("createsHiddenForListings", 1000);
        LoseAnswer("POST", AddRoute);

        var status = await FailureOf(() => Voice().Create(Inputs()));

        Assert.Equal(GrpcStatusCode.Unknown, status.Code);
        Assert.Contains("No copy of it is listed", status.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_lost_answer_without_a_copy_it_is_tried_once_more()
    {
        Fail("POST", AddRoute, 500, "internal_error");

        var status = await FailureOf(() => Voice().Create(Inputs()));

        Assert.Equal(GrpcStatusCode.Unknown, status.Code);
        Assert.Contains("pulumi up", status.Message, StringComparison.Ordinal);
        Assert.Equal(2, Requests.Count(static request => request == $"POST {AddRoute}"));
    }

    [Fact]
    public async Task After_a_lost_answer_a_failing_look_does_not_hide_what_went_wrong_first()
    {
        await Configure(("maxRetries", "0"));
        LoseAnswer("POST", AddRoute);
        Emulator.AddFault(new Fault { Method = "GET", Route = ListRoute, Status = 401, Body = "no", Skip = 1, Times = 2 });

        var status = await FailureOf(() => Voice().Create(Inputs()));

        Assert.Equal(GrpcStatusCode.Unknown, status.Code);
        Assert.Contains(AddRoute, status.Message, StringComparison.Ordinal);
    }
}
