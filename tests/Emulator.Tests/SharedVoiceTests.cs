namespace ElevenProvider.Emulator.Tests;

public sealed class SharedVoiceTests : EmulatorTest
{
    private const string Owner = "0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0";
    private const string Calm = "LibraryVoiceCalm0001";
    private const string CalmPath = $"/v1/voices/add/{Owner}/{Calm}";

    [Theory]
    [InlineData("", "Bruno Alita Carla")]
    [InlineData("?sort=usage_character_count_1y", "Bruno Alita Carla")]
    [InlineData("?sort=cloned_by_count", "Carla Alita Bruno")]
    [InlineData("?category=famous", "Carla")]
    [InlineData("?gender=female", "Alita Carla")]
    [InlineData("?age=young", "Alita")]
    [InlineData("?accent=british", "Bruno")]
    [InlineData("?language=en", "Bruno Alita")]
    [InlineData("?locale=es-ES", "Carla")]
    [InlineData("?search=clear", "Alita")]
    [InlineData("?use_cases=advertisement&use_cases=narrative_story", "Bruno Carla")]
    [InlineData("?descriptives=warm", "Carla")]
    [InlineData("?featured=true", "Alita")]
    [InlineData("?featured=false", "Bruno Alita Carla")]
    [InlineData("?min_notice_period_days=31", "Bruno")]
    [InlineData("?include_custom_rates=false", "Alita Carla")]
    [InlineData("?include_live_moderated=false", "Alita Carla")]
    [InlineData("?include_live_moderated=true", "Bruno Alita Carla")]
    [InlineData("?reader_app_enabled=true", "Bruno")]
    [InlineData("?owner_id=" + Owner, "Bruno Alita")]
    [InlineData("?page_size=2", "Bruno Alita")]
    [InlineData("?page_size=2&page=1", "Carla")]
    [InlineData("?page_size=2&page=2", "")]
    public async Task The_library_is_searched(string query, string names)
    {
        var voices = (await GetAsync("/v1/shared-voices" + query)).Json.GetProperty("voices").EnumerateArray();

        Assert.Equal(names, string.Join(' ', voices.Select(voice => voice.GetProperty("name").GetString())));
    }

    [Fact]
    public async Task A_page_tells_whether_there_are_more_and_how_many_altogether()
    {
        var first = (await GetAsync("/v1/shared-voices?page_size=2")).Json;
        var last = (await GetAsync("/v1/shared-voices?page_size=2&page=1")).Json;

        Assert.Equal((true, 3), (first.GetProperty("has_more").GetBoolean(), first.GetProperty("total_count").GetInt32()));
        Assert.False(last.GetProperty("has_more").GetBoolean());
    }

    [Theory]
    [InlineData("?sort=newest", 422)]
    [InlineData("?category=premade", 422)]
    [InlineData("?featured=True", 422)]
    [InlineData("?page=first", 422)]
    [InlineData("?page_size=101", 400)]
    public async Task A_filter_that_makes_no_sense_is_refused(string query, int status) =>
        Assert.Equal(status, (await GetAsync("/v1/shared-voices" + query)).Status);

    [Fact]
    public async Task A_voice_is_copied_into_the_workspace_and_takes_up_a_slot()
    {
        var added = await SendAsync("POST", CalmPath, """{"new_name":"Nora","bookmarked":false}""");

        var id = added.Json.GetProperty("voice_id").GetString();
        Assert.NotEqual(Calm, id);
        var copy = (await GetAsync($"/v1/voices/{id}")).Json;
        Assert.Equal(("Nora", false), (copy.GetProperty("name").GetString(), copy.GetProperty("is_bookmarked").GetBoolean()));
        var sharing = copy.GetProperty("sharing");
        Assert.Equal(
            ("copied", Owner, Calm, "Alita"),
            (Text("status"), Text("public_owner_id"), Text("original_voice_id"), Text("name")));
        Assert.Equal("american", copy.GetProperty("labels").GetProperty("accent").GetString());
        Assert.Equal((2, 1), (Number("voiceSlotsUsed"), Number("voiceAddEditCounter")));
        Assert.Equal(
            id, Assert.Single((await GetAsync("/v2/voices?voice_type=community")).Json.GetProperty("voices").EnumerateArray()).GetProperty("voice_id").GetString());

        string? Text(string property) => sharing.GetProperty(property).GetString();
    }

    [Fact]
    public async Task The_library_tells_what_was_added_and_bookmarked()
    {
        await SendAsync("POST", CalmPath, """{"new_name":"Nora"}""");

        var voice = (await GetAsync("/v1/shared-voices?search=Alita")).Json.GetProperty("voices")[0];

        Assert.Equal(
            (true, true, 12), (voice.GetProperty("is_added_by_user").GetBoolean(), voice.GetProperty("is_bookmarked").GetBoolean(), voice.GetProperty("cloned_by_count").GetInt32()));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_voice_is_added_once_only(bool keepsId)
    {
        Switch("libraryCopiesKeepTheirId", keepsId ? "true" : "false");
        var first = await SendAsync("POST", CalmPath, """{"new_name":"Nora"}""");

        var second = await SendAsync("POST", CalmPath, """{"new_name":"Nora"}""");

        Assert.Equal(keepsId, first.Json.GetProperty("voice_id").GetString() == Calm);
        Assert.Equal((400, "voice_already_cloned"), (second.Status, second.ErrorStatus));
        Assert.Equal((2, 1), (Number("voiceSlotsUsed"), Number("voiceAddEditCounter")));
    }

    [Fact]
    public async Task A_deleted_copy_frees_its_slot_and_can_be_added_again()
    {
        var first = await SendAsync("POST", CalmPath, """{"new_name":"Nora"}""");
        await SendAsync("DELETE", "/v1/voices/" + first.Json.GetProperty("voice_id").GetString());

        Assert.Equal(1, Number("voiceSlotsUsed"));
        Assert.Equal(200, (await SendAsync("POST", CalmPath, """{"new_name":"Nora"}""")).Status);
    }

    [Theory]
    [InlineData("""{"voiceLimit":1}""", "voice_limit_reached")]
    [InlineData("""{"maxVoiceAddEdits":0}""", "voice_add_edit_limit")]
    public async Task The_subscription_limits_additions(string subscription, string error)
    {
        Emulator.PatchState($$"""{"subscription":{{subscription}}}""");

        var answer = await SendAsync("POST", CalmPath, """{"new_name":"Nora"}""");

        Assert.Equal((400, error), (answer.Status, answer.ErrorStatus));
        Assert.Equal((1, 0), (Number("voiceSlotsUsed"), Number("voiceAddEditCounter")));
    }

    [Theory]
    [InlineData($"/v1/voices/add/{Owner}/nobody", false, 404)]
    [InlineData($"/v1/voices/add/another/{Calm}", false, 404)]
    [InlineData($"/v1/voices/add/{Owner}/nobody", true, 400)]
    public async Task A_voice_that_the_library_has_not_cannot_be_added(string path, bool legacy, int status)
    {
        Switch("legacyErrors", legacy ? "true" : "false");

        var answer = await SendAsync("POST", path, """{"new_name":"Nora"}""");

        Assert.Equal((status, "voice_not_found"), (answer.Status, answer.ErrorStatus));
    }

    [Fact]
    public async Task A_name_is_required()
    {
        var answer = await SendAsync("POST", CalmPath, """{"bookmarked":true}""");

        Assert.Equal((422, "new_name"), (answer.Status, answer.Detail[0].GetProperty("loc")[1].GetString()));
    }

    [Fact]
    public async Task Old_servers_know_no_bookmarks_and_do_not_count()
    {
        Switch("legacyApi", "true");

        var added = await SendAsync("POST", CalmPath, """{"new_name":"Nora","bookmarked":"whatever"}""");
        var list = (await GetAsync("/v1/shared-voices")).Json;

        Assert.Equal(200, added.Status);
        Assert.False(list.TryGetProperty("total_count", out _));
        Assert.False(list.GetProperty("voices")[0].TryGetProperty("is_bookmarked", out _));
    }

    [Fact]
    public async Task A_copy_can_be_hidden_from_lists_for_a_while()
    {
        Switch("createsHiddenForListings", "1");
        await SendAsync("POST", CalmPath, """{"new_name":"Nora"}""");

        var first = (await GetAsync("/v2/voices?voice_type=community")).Json.GetProperty("voices").GetArrayLength();
        var second = (await GetAsync("/v2/voices?voice_type=community")).Json.GetProperty("voices").GetArrayLength();

        Assert.Equal((0, 1), (first, second));
    }

    private int Number(string property) => Emulator.State["subscription"]![property]!.GetValue<int>();
}
