using System.Text;
using System.Text.Json;
using ElevenProvider.Emulator.State;

namespace ElevenProvider.Emulator.Tests;

public sealed class VoiceTests : EmulatorTest
{
    private const string Narrator = "NarratorVoice0000001";
    private const string Sample = "NarratorSample000001";
    private const string Copy = "CopyOfAVoice00000001";
    private const string NarratorPath = "/v1/voices/" + Narrator;

    [Fact]
    public async Task A_voice_is_read_with_its_samples()
    {
        var voice = (await GetAsync(NarratorPath)).Json;

        Assert.Equal("Narrator", voice.GetProperty("name").GetString());
        Assert.Equal("chapter-1.mp3", Assert.Single(voice.GetProperty("samples").EnumerateArray()).GetProperty("file_name").GetString());
        Assert.False(voice.GetProperty("is_bookmarked").GetBoolean());
    }

    [Fact]
    public async Task Old_servers_do_not_tell_of_bookmarks()
    {
        Switch("legacyApi", "true");

        var voice = (await GetAsync(NarratorPath)).Json;
        var listed = (await GetAsync("/v2/voices")).Json.GetProperty("voices")[0];

        Assert.False(voice.TryGetProperty("is_bookmarked", out _));
        Assert.False(listed.TryGetProperty("is_bookmarked", out _));
    }

    [Theory]
    [InlineData(false, 404)]
    [InlineData(true, 400)]
    public async Task An_unknown_voice_and_an_unknown_sample_are_not_found(bool legacy, int status)
    {
        Switch("legacyErrors", legacy ? "true" : "false");

        var voice = await GetAsync("/v1/voices/nobody");
        var sample = await SendAsync("DELETE", NarratorPath + "/samples/none");

        Assert.Equal((status, "voice_not_found"), (voice.Status, voice.ErrorStatus));
        Assert.Equal((status, "sample_not_found"), (sample.Status, sample.ErrorStatus));
    }

    [Fact]
    public async Task Editing_sets_what_is_said_and_adds_files()
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent("Nora"), "name" },
            { new StringContent("Warm"), "description" },
            { new StringContent("""{"accent":"irish"}"""), "labels" },
            { new StringContent("true"), "remove_background_noise" },
            { Audio("abc", "audio/wav"), "files", "a.wav" },
            { Audio("abc", "audio/wav"), "files", "a.wav" },
        };

        var answer = await SendFormAsync(NarratorPath + "/edit", form);

        Assert.Equal("""{"status":"ok"}""", answer.Text);
        var voice = (await GetAsync(NarratorPath)).Json;
        Assert.Equal("Nora", voice.GetProperty("name").GetString());
        Assert.Equal("""{"accent":"irish"}""", voice.GetProperty("labels").GetRawText());
        var samples = voice.GetProperty("samples").EnumerateArray().ToList();
        Assert.Equal(3, samples.Select(sample => sample.GetProperty("sample_id").GetString()).Distinct().Count());
        Assert.Equal(("a.wav", "audio/wav", 3, true), (
            samples[2].GetProperty("file_name").GetString(),
            samples[2].GetProperty("mime_type").GetString(),
            samples[2].GetProperty("size_bytes").GetInt32(),
            samples[2].GetProperty("remove_background_noise").GetBoolean()));
        Assert.Equal(samples[1].GetProperty("hash").GetString(), samples[2].GetProperty("hash").GetString());
        Assert.Equal(1, Number("voiceAddEditCounter"));
        var audio = await GetAsync($"{NarratorPath}/samples/{samples[2].GetProperty("sample_id").GetString()}/audio");
        Assert.Equal("abc", audio.Text);
    }

    [Fact]
    public async Task A_large_file_is_taken_but_its_audio_not_kept()
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent("Nora"), "name" },
            { Audio(new string('x', 40_000_000), "audio/wav"), "files", "large.wav" },
        };

        var answer = await SendFormAsync(NarratorPath + "/edit", form);

        Assert.Equal(200, answer.Status);
        Assert.Equal(40_000_000, (await GetAsync(NarratorPath)).Json.GetProperty("samples")[1].GetProperty("size_bytes").GetInt32());
        Assert.DoesNotContain("xxxx", Emulator.State.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, null, "{}")]
    [InlineData(true, "Reads the manuals.", """{"accent":"british","language":"en"}""")]
    public async Task Whether_an_edit_keeps_what_it_leaves_out_is_a_switch(bool keeps, string? description, string labels)
    {
        Switch("editKeepsOmittedMetadata", keeps ? "true" : "false");
        using var form = new MultipartFormDataContent { { new StringContent("Nora"), "name" }, { new StringContent(""), "description" } };

        await SendFormAsync(NarratorPath + "/edit", form);

        var voice = (await GetAsync(NarratorPath)).Json;
        Assert.Equal(description, voice.GetProperty("description").GetString());
        Assert.Equal(labels, voice.GetProperty("labels").GetRawText());
    }

    [Theory]
    [InlineData("name", "", "missing")]
    [InlineData("labels", "[1]", "value_error")]
    [InlineData("labels", """{"a":null}""", "value_error")]
    [InlineData("remove_background_noise", "perhaps", "bool_parsing")]
    public async Task A_form_that_makes_no_sense_is_refused_before_the_key_is_looked_at(string field, string value, string type)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["name"] = "Nora", [field] = value };
        using var form = new MultipartFormDataContent();
        foreach (var (name, text) in fields)
        {
            form.Add(new StringContent(text), name);
        }

        var answer = await SendFormAsync(NarratorPath + "/edit", form, key: "");

        var fault = Assert.Single(answer.Detail.EnumerateArray());
        Assert.Equal((422, type, field), (answer.Status, fault.GetProperty("type").GetString(), fault.GetProperty("loc")[1].GetString()));
    }

    [Fact]
    public async Task A_body_that_is_no_form_has_no_fields()
    {
        var answer = await SendAsync("POST", NarratorPath + "/edit", """{"name":"Nora"}""");

        Assert.Equal((422, "missing"), (answer.Status, answer.Detail[0].GetProperty("type").GetString()));
    }

    [Fact]
    public async Task Edits_are_limited_by_the_subscription()
    {
        Emulator.PatchState("""{"subscription":{"voiceAddEditCounter":7,"maxVoiceAddEdits":7}}""");
        using var form = new MultipartFormDataContent { { new StringContent("Nora"), "name" } };

        var answer = await SendFormAsync(NarratorPath + "/edit", form);

        Assert.Equal((400, "voice_add_edit_limit"), (answer.Status, answer.ErrorStatus));
        Assert.Equal("Narrator", (await GetAsync(NarratorPath)).Json.GetProperty("name").GetString());
    }

    [Fact]
    public async Task A_voice_of_others_is_neither_edited_nor_deleted()
    {
        using var form = new MultipartFormDataContent { { new StringContent("Nora"), "name" } };

        var edit = await SendFormAsync("/v1/voices/PremadeVoice00000001/edit", form);
        var delete = await SendAsync("DELETE", "/v1/voices/PremadeVoice00000001");

        Assert.Equal((403, 403), (edit.Status, delete.Status));
        Assert.Equal("voice_access_denied", edit.Detail.GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_deleted_voice_is_gone_and_frees_its_slot()
    {
        var first = await SendAsync("DELETE", NarratorPath);
        var second = await SendAsync("DELETE", NarratorPath);

        Assert.Equal(("""{"status":"ok"}""", 404), (first.Text, second.Status));
        Assert.Equal(0, Number("voiceSlotsUsed"));
    }

    [Fact]
    public async Task A_deleted_sample_is_gone()
    {
        var first = await SendAsync("DELETE", $"{NarratorPath}/samples/{Sample}");
        var second = await SendAsync("DELETE", $"{NarratorPath}/samples/{Sample}");

        Assert.Equal(("""{"status":"ok"}""", 404), (first.Text, second.Status));
        Assert.Equal(0, (await GetAsync(NarratorPath)).Json.GetProperty("samples").GetArrayLength());
    }

    [Fact]
    public async Task Whether_the_last_sample_can_be_deleted_is_a_switch()
    {
        Switch("lastSampleStays", "true");

        var refused = await SendAsync("DELETE", $"{NarratorPath}/samples/{Sample}");
        await AddSampleAsync();
        var deleted = await SendAsync("DELETE", $"{NarratorPath}/samples/{Sample}");

        Assert.Equal((400, 200), (refused.Status, deleted.Status));
        Assert.Equal("a.wav", Assert.Single((await GetAsync(NarratorPath)).Json.GetProperty("samples").EnumerateArray()).GetProperty("file_name").GetString());
    }

    [Fact]
    public async Task An_added_sample_may_be_hidden_for_a_while()
    {
        Switch("createsHiddenForListings", "2");

        await AddSampleAsync();

        Assert.Equal(1, (await GetAsync(NarratorPath)).Json.GetProperty("samples").GetArrayLength());
        Assert.Equal(1, (await GetAsync(NarratorPath)).Json.GetProperty("samples").GetArrayLength());
        Assert.Equal(2, (await GetAsync(NarratorPath)).Json.GetProperty("samples").GetArrayLength());
    }

    [Fact]
    public async Task A_server_may_keep_a_sample_in_another_form()
    {
        Switch("samplesAreRewritten", "true");

        await AddSampleAsync();

        var sample = (await GetAsync(NarratorPath)).Json.GetProperty("samples")[1];
        Assert.EndsWith(".pcm", sample.GetProperty("file_name").GetString(), StringComparison.Ordinal);
        Assert.Equal((6, false), (sample.GetProperty("size_bytes").GetInt32(), sample.GetProperty("remove_background_noise").GetBoolean()));
        Assert.Equal("abcabc", (await GetAsync($"{NarratorPath}/samples/{sample.GetProperty("sample_id").GetString()}/audio")).Text);
    }

    [Fact]
    public async Task Audio_that_is_not_kept_is_not_found()
    {
        Emulator.PatchState("""{"voices":{"NarratorVoice0000001":{"samples":{"NarratorSample000001":{"audio":null}}}}}""");

        var answer = await GetAsync($"{NarratorPath}/samples/{Sample}/audio");

        Assert.Equal((404, "file_not_found"), (answer.Status, answer.ErrorStatus));
    }

    [Theory]
    [InlineData("", 3)]
    [InlineData("?search=BRITISH", 1)]
    [InlineData("?search=manuals", 1)]
    [InlineData("?voice_type=community", 1)]
    [InlineData("?voice_type=personal", 1)]
    [InlineData("?voice_type=default", 1)]
    [InlineData("?voice_type=non-default", 2)]
    [InlineData("?voice_type=non-community", 1)]
    [InlineData("?category=premade", 1)]
    [InlineData("?voice_ids=" + Narrator + "&voice_ids=" + Copy, 2)]
    public async Task Voices_are_searched(string query, int found)
    {
        AddCopy();

        Assert.Equal(found, (await GetAsync("/v2/voices" + query)).Json.GetProperty("voices").GetArrayLength());
    }

    [Fact]
    public async Task Voices_are_listed_in_pages()
    {
        AddCopy();

        var first = (await GetAsync("/v2/voices?page_size=2")).Json;
        var second = (await GetAsync("/v2/voices?page_size=2&next_page_token=" + first.GetProperty("next_page_token").GetString())).Json;
        var tooLarge = await GetAsync("/v2/voices?page_size=101");

        Assert.Equal((2, true, 3), (first.GetProperty("voices").GetArrayLength(), first.GetProperty("has_more").GetBoolean(), first.GetProperty("total_count").GetInt32()));
        Assert.Equal(Copy, Assert.Single(second.GetProperty("voices").EnumerateArray()).GetProperty("voice_id").GetString());
        Assert.Equal((false, JsonValueKind.Null), (second.GetProperty("has_more").GetBoolean(), second.GetProperty("next_page_token").ValueKind));
        Assert.Equal((400, "invalid_page_size"), (tooLarge.Status, tooLarge.Detail.GetProperty("code").GetString()));
    }

    [Theory]
    [InlineData("obeyed", 200, "Nora")]
    [InlineData("ignored", 200, "Copy")]
    [InlineData("refused", 400, "Copy")]
    public async Task Whether_a_copy_from_the_library_can_be_renamed_is_a_switch(string what, int status, string name)
    {
        AddCopy();
        Switch("libraryCopyEdit", $"\"{what}\"");
        using var form = new MultipartFormDataContent { { new StringContent("Nora"), "name" } };

        var answer = await SendFormAsync($"/v1/voices/{Copy}/edit", form);

        Assert.Equal(status, answer.Status);
        Assert.Equal(name, (await GetAsync($"/v1/voices/{Copy}")).Json.GetProperty("name").GetString());
    }

    [Theory]
    [InlineData("""{"voices":{"v":{"name":"n","category":"loud"}}}""")]
    [InlineData("""{"voices":{"v":{"name":"n","permissionOnResource":"owner"}}}""")]
    [InlineData("""{"voices":{"v":{"name":"n","sharing":{"status":"stolen","publicOwnerId":"o","originalVoiceId":"l"}}}}""")]
    [InlineData("""{"sharedVoices":{"v":{"name":"n","publicOwnerId":"o","category":"loud"}}}""")]
    public void A_voice_that_cannot_be_is_refused(string patch) =>
        Assert.Contains("must be one of", Assert.Throws<InvalidWorkspaceException>(() => Emulator.PatchState(patch)).Message, StringComparison.Ordinal);

    private static ByteArrayContent Audio(string content, string kind) =>
        new(Encoding.UTF8.GetBytes(content)) { Headers = { ContentType = new(kind) } };

    private async Task AddSampleAsync()
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent("Narrator"), "name" },
            { new StringContent("true"), "remove_background_noise" },
            { Audio("abc", "audio/wav"), "files", "a.wav" },
        };
        Assert.Equal(200, (await SendFormAsync(NarratorPath + "/edit", form)).Status);
    }

    private void AddCopy() => Emulator.PatchState("""
        {"voices":{"CopyOfAVoice00000001":{"name":"Copy","category":"professional","sharing":{"status":"copied","publicOwnerId":"o","originalVoiceId":"l"}}}}
        """);

    private int Number(string property) => Emulator.State["subscription"]![property]!.GetValue<int>();
}
