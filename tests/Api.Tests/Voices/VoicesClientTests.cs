using System.Text;
using ElevenProvider.Api.Errors;
using ElevenProvider.Api.Tests.Server;
using ElevenProvider.Api.Voices;

namespace ElevenProvider.Api.Tests.Voices;

public sealed class VoicesClientTests
{
    private static readonly VoiceEdit Edit = new()
    {
        Name = "Nora",
        Description = "Warm",
        Labels = new Dictionary<string, string>(StringComparer.Ordinal) { ["accent"] = "british", ["née"] = "\"é\"" },
    };

    [Fact]
    public async Task A_voice_needs_nothing_but_its_id()
    {
        await using var server = new ScriptedServer(Reply.Json(
            """{"voice_id":"v1","labels":null,"samples":null,"sharing":null,"category":"of the future","created_at_unix":null,"new":{}}"""));
        using var client = TestClient.For(server.Address);

        var voice = await client.Voices.Get("v 1", CancellationToken.None);

        Assert.Equal(("GET", "/v1/voices/v%201"), (server.OnlyRequest.Method, server.OnlyRequest.Target));
        Assert.Equal("of the future", voice.Category);
        Assert.Empty(voice.Labels);
        Assert.Null(voice.Samples);
        Assert.Null(voice.IsBookmarked);
    }

    [Fact]
    public async Task A_voice_tells_its_samples_labels_and_origin()
    {
        await using var server = new ScriptedServer(Reply.Json("""
            {"voice_id":"v1","name":"Nora","description":"Warm","labels":{"accent":"british","age":null},"is_bookmarked":true,"is_owner":false,
             "permission_on_resource":"admin","created_at_unix":1767225600,
             "samples":[{"sample_id":"s1","file_name":"a.mp3","mime_type":"audio/mpeg","size_bytes":7,"hash":"h","duration_secs":1.5}],
             "sharing":{"status":"copied_disabled","public_owner_id":"o1","original_voice_id":"l1","notice_period":30,"disable_at_unix":1767225600,"rate":1}}
            """));
        using var client = TestClient.For(server.Address);

        var voice = await client.Voices.Get("v1", CancellationToken.None);

        Assert.Equal("british", Assert.Single(voice.Labels).Value);
        Assert.Equal(
            new Sample { SampleId = "s1", FileName = "a.mp3", MimeType = "audio/mpeg", SizeBytes = 7, Hash = "h", DurationSecs = 1.5 },
            Assert.Single(voice.Samples!));
        Assert.Equal(("copied_disabled", "o1", "l1"), (voice.Sharing!.Status, voice.Sharing.PublicOwnerId, voice.Sharing.OriginalVoiceId));
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1767225600), voice.Sharing.DisableAt);
        Assert.Equal((true, false, "admin"), (voice.IsBookmarked, voice.IsOwner, voice.PermissionOnResource));
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1767225600), voice.CreatedAt);
    }

    [Fact]
    public async Task Voices_are_listed_page_after_page()
    {
        await using var server = new ScriptedServer(
            Reply.Json("""{"voices":[{"voice_id":"v1"},{"voice_id":"v2"}],"has_more":true,"next_page_token":"a/b"}"""),
            Reply.Json("""{"voices":[{"voice_id":"v3"}],"has_more":false,"next_page_token":"c"}"""));
        using var client = TestClient.For(server.Address);

        var voices = await ListAsync(client, new VoiceFilter { Search = "Nora & co", VoiceType = "community" });

        Assert.Equal(["v1", "v2", "v3"], voices);
        Assert.Equal(
            [
                "/v2/voices?page_size=100&search=Nora%20%26%20co&voice_type=community",
                "/v2/voices?page_size=100&search=Nora%20%26%20co&voice_type=community&next_page_token=a%2Fb",
            ],
            server.Requests.Select(request => request.Target));
    }

    [Theory]
    [InlineData("null", 1)]
    [InlineData("\"again\"", 2)]
    public async Task A_server_that_promises_more_without_getting_on_has_not_told_all_voices(string token, int requests)
    {
        await using var server = new ScriptedServer(Reply.Json($$"""{"voices":[{"voice_id":"v1"}],"has_more":true,"next_page_token":{{token}}}"""));
        using var client = TestClient.For(server.Address);

        var error = await TestClient.FailureOf(() => ListAsync(client, new VoiceFilter()));

        Assert.Equal(ApiErrorKind.UnexpectedAnswer, error.Kind);
        Assert.StartsWith("GET /v2/voices: the list of voices does not come to an end.", error.Message, StringComparison.Ordinal);
        Assert.Equal(requests, server.Requests.Count);
    }

    [Fact]
    public async Task A_server_that_always_has_another_page_is_not_followed_for_ever()
    {
        var page = 0;
        await using var server = new ScriptedServer(_ => Reply.Json($$"""{"voices":[],"has_more":true,"next_page_token":"{{Interlocked.Increment(ref page)}}"}"""));
        using var client = TestClient.For(server.Address);

        var error = await TestClient.FailureOf(() => ListAsync(client, new VoiceFilter()));

        Assert.Equal(ApiErrorKind.UnexpectedAnswer, error.Kind);
        Assert.Equal(1000, server.Requests.Count);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"voices":null,"has_more":false}""")]
    [InlineData("""{"voices":[null],"has_more":false}""")]
    [InlineData("""{"voices":[{"voice_id":"v1","samples":[null]}],"has_more":false}""")]
    public async Task A_list_that_cannot_be_read_whole_is_not_a_workspace_without_voices(string body)
    {
        await using var server = new ScriptedServer(Reply.Json(body));
        using var client = TestClient.For(server.Address);

        Assert.Equal(ApiErrorKind.UnexpectedAnswer, (await TestClient.FailureOf(() => ListAsync(client, new VoiceFilter()))).Kind);
    }

    [Fact]
    public async Task No_further_page_is_asked_for_once_the_caller_has_enough()
    {
        await using var server = new ScriptedServer(Reply.Json("""{"voices":[{"voice_id":"v1"}],"has_more":true,"next_page_token":"b"}"""));
        using var client = TestClient.For(server.Address);

        await foreach (var _ in client.Voices.List(new VoiceFilter(), CancellationToken.None))
        {
            break;
        }

        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task An_edit_always_says_name_description_and_labels()
    {
        await using var server = new ScriptedServer(Reply.Json("""{"status":"ok"}"""));
        using var client = TestClient.For(server.Address);

        await client.Voices.Edit("v1", Edit, CancellationToken.None);
        await client.Voices.Edit("v1", new VoiceEdit { Name = "Nora", Labels = new Dictionary<string, string>(StringComparer.Ordinal) }, CancellationToken.None);

        var (full, bare) = (server.Requests[0], server.Requests[1]);
        Assert.Equal(("POST", "/v1/voices/v1/edit"), (full.Method, full.Target));
        Assert.StartsWith("multipart/form-data; boundary=", full.Headers["content-type"], StringComparison.Ordinal);
        Assert.Equal(
            [("name", "Nora"), ("description", "Warm"), ("labels", """{"accent":"british","n\u00E9e":"\u0022\u00E9\u0022"}""")], Fields(full));
        Assert.Equal([("name", "Nora"), ("description", ""), ("labels", "{}")], Fields(bare));
    }

    [Fact]
    public async Task An_edit_that_keeps_a_voice_says_what_was_read()
    {
        await using var server = new ScriptedServer(
            Reply.Json("""{"voice_id":"v1","name":"Nora","description":"Warm","labels":{"accent":"british"}}"""), Reply.Json("null"));
        using var client = TestClient.For(server.Address);

        await client.Voices.Edit("v1", VoiceEdit.Keeping(await client.Voices.Get("v1", CancellationToken.None)), CancellationToken.None);

        Assert.Equal([("name", "Nora"), ("description", "Warm"), ("labels", """{"accent":"british"}""")], Fields(server.Requests[1]));
    }

    [Fact]
    public void A_voice_without_a_name_is_kept_so() => Assert.Equal("", VoiceEdit.Keeping(new Voice { VoiceId = "v1" }).Name);

    [Fact]
    public async Task Background_noise_stays_unless_it_is_to_go()
    {
        await using var server = new ScriptedServer(Reply.Json("""{"status":"ok"}"""));
        using var client = TestClient.For(server.Address);

        await client.Voices.Edit("v1", Edit with { Files = [File("a.mp3", "audio/mpeg", "one")] }, CancellationToken.None);

        Assert.Contains("name=\"remove_background_noise\"\r\n\r\nfalse\r\n", server.OnlyRequest.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_are_sent_as_parts_with_their_names_and_kinds()
    {
        await using var server = new ScriptedServer(Reply.Json("""{"status":"ok"}"""));
        using var client = TestClient.For(server.Address);

        await client.Voices.Edit(
            "v1", Edit with { Files = [File("a.mp3", "audio/mpeg", "one"), File("b \"é\"\r\n.wav", "audio/wav", "two")], RemoveBackgroundNoise = true }, CancellationToken.None);

        var body = server.OnlyRequest.Body;
        Assert.Contains("Content-Type: audio/mpeg\r\ncontent-disposition: form-data; name=\"files\"; filename=\"a.mp3\"\r\n\r\none\r\n", body, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("content-disposition: form-data; name=\"files\"; filename=\"b %22é%22%0D%0A.wav\"\r\n\r\ntwo\r\n", body, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("name=\"remove_background_noise\"\r\n\r\ntrue\r\n", body, StringComparison.Ordinal);
        Assert.Equal(Encoding.UTF8.GetByteCount(body).ToString(System.Globalization.CultureInfo.InvariantCulture), server.OnlyRequest.Headers["content-length"]);
    }

    [Fact]
    public async Task The_form_is_made_anew_for_each_attempt()
    {
        await using var server = new ScriptedServer(Reply.Json("""{"detail":"busy"}""", 429), Reply.Json("""{"status":"ok"}"""));
        using var client = TestClient.For(server.Address);
        var opened = new List<MemoryStream>();

        await client.Voices.Edit("v1", Edit with { Files = [new("a.mp3", "audio/mpeg", Open)] }, CancellationToken.None);

        Assert.Equal(2, opened.Count);
        Assert.All(opened, static stream => Assert.False(stream.CanRead));
        Assert.All(server.Requests, static request => Assert.Contains("\r\n\r\nabc\r\n", request.Body, StringComparison.Ordinal));

        MemoryStream Open()
        {
            opened.Add(new MemoryStream("abc"u8.ToArray()));
            return opened[^1];
        }
    }

    [Fact]
    public async Task Samples_are_not_added_twice_when_nobody_knows_whether_they_were_added()
    {
        await using var server = new ScriptedServer(Reply.Json("{}", 500), Reply.Json("""{"status":"ok"}"""));
        using var client = TestClient.For(server.Address);

        var failure = await TestClient.FailureOf(() =>
            client.Voices.Edit("v1", Edit with { Files = [File("a.mp3", "audio/mpeg", "one")] }, CancellationToken.None));
        await client.Voices.Edit("v1", Edit, CancellationToken.None);

        Assert.True(failure.OutcomeIsUnknown);
        Assert.Equal(1, failure.Attempts);
    }

    [Fact]
    public async Task An_edit_without_files_is_tried_again()
    {
        await using var server = new ScriptedServer(Reply.Json("{}", 500), Reply.Json("""{"status":"ok"}"""));
        using var client = TestClient.For(server.Address);

        await client.Voices.Edit("v1", Edit, CancellationToken.None);

        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task What_opening_a_file_throws_is_what_the_caller_sees_and_closes_the_others()
    {
        await using var server = new ScriptedServer(Reply.Json("""{"status":"ok"}"""));
        using var client = TestClient.For(server.Address);
        using var first = new MemoryStream();

        await Assert.ThrowsAsync<FileNotFoundException>(() => client.Voices.Edit(
            "v1",
            Edit with { Files = [new("a.mp3", "audio/mpeg", () => first), new("b.mp3", "audio/mpeg", () => throw new FileNotFoundException())] },
            CancellationToken.None));

        Assert.False(first.CanRead);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Voices_and_samples_are_deleted()
    {
        await using var server = new ScriptedServer(Reply.Json("""{"status":"ok"}"""));
        using var client = TestClient.For(server.Address);

        await client.Voices.DeleteSample("v1", "s1", CancellationToken.None);
        await client.Voices.Delete("v1", CancellationToken.None);

        Assert.Equal(
            [("DELETE", "/v1/voices/v1/samples/s1"), ("DELETE", "/v1/voices/v1")],
            server.Requests.Select(request => (request.Method, request.Target)));
    }

    [Fact]
    public async Task A_recording_is_told_by_its_hash_however_large_it_is()
    {
        await using var server = new ScriptedServer(new Reply.Bytes("HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-type: audio/mpeg\r\n\r\nabc"));
        using var client = TestClient.With(TestClient.OptionsFor(server.Address) with { MaxResponseBytes = 1 });

        var hash = await client.Voices.HashSampleAudio("v1", "s 1", CancellationToken.None);

        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", hash);
        Assert.Equal(("GET", "/v1/voices/v1/samples/s%201/audio"), (server.OnlyRequest.Method, server.OnlyRequest.Target));
        Assert.Equal("*/*", server.OnlyRequest.Headers["accept"]);
    }

    [Fact]
    public async Task A_recording_that_was_cut_short_is_read_again()
    {
        await using var server = new ScriptedServer(
            new Reply.Bytes("HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: 9\r\n\r\nab"),
            new Reply.Bytes("HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: 3\r\n\r\nabc"));
        using var client = TestClient.For(server.Address);

        var hash = await client.Voices.HashSampleAudio("v1", "s1", CancellationToken.None);

        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", hash);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task A_recording_that_is_not_there_fails_as_every_call_does()
    {
        await using var server = new ScriptedServer(
            Reply.Json("""{"detail":{"code":"sample_not_found","message":"No sample."}}""", 404), Reply.Empty(200), Reply.Html("<html>"));
        using var client = TestClient.For(server.Address);

        var absent = await TestClient.FailureOf(() => client.Voices.HashSampleAudio("v1", "s1", CancellationToken.None));
        var empty = await TestClient.FailureOf(() => client.Voices.HashSampleAudio("v1", "s1", CancellationToken.None));
        var page = await TestClient.FailureOf(() => client.Voices.HashSampleAudio("v1", "s1", CancellationToken.None));

        Assert.Equal((ApiErrorKind.NotFound, "sample_not_found"), (absent.Kind, absent.Code));
        Assert.Equal(ApiErrorKind.UnexpectedAnswer, empty.Kind);
        Assert.Contains("the answer is empty", empty.Message, StringComparison.Ordinal);
        Assert.Equal(ApiErrorKind.UnexpectedAnswer, page.Kind);
    }

    private static VoiceFile File(string name, string kind, string content) => new(name, kind, () => new MemoryStream(Encoding.UTF8.GetBytes(content)));

    private static async Task<List<string>> ListAsync(ElevenLabsClient client, VoiceFilter filter)
    {
        var found = new List<string>();
        await foreach (var voice in client.Voices.List(filter, CancellationToken.None))
        {
            found.Add(voice.VoiceId);
        }

        return found;
    }

    private static IEnumerable<(string Name, string Value)> Fields(ReceivedRequest request)
    {
        var boundary = "--" + request.Headers["content-type"].Split("boundary=")[1].Trim('"');
        foreach (var part in request.Body.Split(boundary)[1..^1])
        {
            var (head, value) = (part.Split("\r\n\r\n")[0], part.Split("\r\n\r\n")[1]);
            yield return (head.Split("name=\"")[1].TrimEnd('"'), value[..^2]);
        }
    }
}
