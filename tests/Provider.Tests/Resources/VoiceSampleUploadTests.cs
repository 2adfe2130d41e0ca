using System.Text.Json.Nodes;
using ElevenProvider.Emulator.Faults;
using ElevenProvider.Protocol.Grpc;
using ElevenProvider.Protocol.PropertyValues;
using ElevenProvider.Provider.Tests.Assets;
using Microsoft.AspNetCore.Http;
using static ElevenProvider.Provider.Tests.Values;

namespace ElevenProvider.Provider.Tests.Resources;

/// <summary>A recording is added to a voice, found among its samples, and nothing else of the voice changes.</summary>
public sealed class VoiceSampleUploadTests : VoiceSampleTest
{
    [Fact]
    public async Task A_sample_is_added_without_disturbing_the_voice()
    {
        var before = Voice().DeepClone().AsObject();

        var it = await Made(("file", TextAsset("ID3 hello")), ("fileName", "hello.mp3"), ("removeBackgroundNoise", true));

        var after = Voice().DeepClone().AsObject();
        var sample = Samples()[it.Outputs.Text("sampleId")];
        Assert.Equal(("hello.mp3", "audio/mpeg", 9, true), ((string?)sample["fileName"], (string?)sample["mimeType"], (int)sample["sizeBytes"]!, (bool)sample["removeBackgroundNoise"]!));
        Assert.Equal("ID3 hello", AudioOf(it));
        Assert.Equal($"{Narrator}/{it.Outputs.Text("sampleId")}", it.Id);
        Assert.Equal(
            ("hello.mp3", "audio/mpeg", new PropertyNumber(9), HashOf("ID3 hello")),
            (it.Outputs.Text("fileName"), it.Outputs.Text("mimeType"), it.Outputs["sizeBytes"], it.Outputs.Text("hash")));
        before.Remove("samples");
        after.Remove("samples");
        Assert.Equal(before.ToJsonString(), after.ToJsonString());
        Assert.Equal([$"GET {VoiceRoute}", $"POST {EditRoute}", $"GET {VoiceRoute}"], Requests);
    }

    [Fact]
    public async Task A_file_of_the_program_keeps_its_name()
    {
        using var file = new ProgramFile("ID3 from a file");

        var it = await Made(("file", FileAsset($"./{file.Name}", "ID3 from a file")));

        Assert.Equal(file.Name, it.Outputs.Text("fileName"));
        Assert.Equal("ID3 from a file", AudioOf(it));
        Assert.Equal("./" + file.Name, Assert.IsType<PropertyAsset>(it.Outputs["file"]).Path);
    }

    [Fact]
    public async Task What_is_at_an_address_is_fetched_without_the_key()
    {
        await using var server = await AssetServer.StartAsync(static context => context.Response.WriteAsync("OggS from afar"));

        var it = await Made(("file", new PropertyAsset(HashOf("OggS from afar"), Uri: server.Url + "/x/greeting?signature=1")));

        Assert.Equal("greeting", it.Outputs.Text("fileName"));
        Assert.Equal("audio/ogg", it.Outputs.Text("mimeType"));
        Assert.Equal("OggS from afar", AudioOf(it));
        Assert.DoesNotContain("emulated-key", Assert.Single(server.Headers), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fLaC x", null, "it.flac", "audio/flac")]
    [InlineData("something", null, "it.mp3", "audio/mpeg")]
    [InlineData("fLaC x", "said.wav", "said.wav", "audio/wav")]
    [InlineData("fLaC x", "said", "said", "audio/flac")]
    [InlineData("something", "said", "said", "application/octet-stream")]
    [InlineData("something", "grüße \"1\".mp3", "grüße %221%22.mp3", "audio/mpeg")]
    public async Task A_text_gets_a_name_and_a_kind(string text, string? said, string name, string kind)
    {
        var it = await Made([("file", TextAsset(text)), .. said is null ? Array.Empty<(string, PropertyValue)>() : [("fileName", said)]]);

        var sample = Samples()[it.Outputs.Text("sampleId")];
        Assert.Equal((name, kind), ((string?)sample["fileName"], (string?)sample["mimeType"]));
        Assert.Equal(said ?? name, it.Outputs.Text("fileName"));
    }

    [Fact]
    public async Task Samples_of_the_same_name_and_content_are_told_apart()
    {
        var first = await Made(("file", TextAsset("ID3 hello")), ("fileName", "chapter-1.mp3"));
        var second = await Made(("file", TextAsset("ID3 hello")), ("fileName", "chapter-1.mp3"));

        Assert.Equal(3, Samples().Count);
        Assert.Empty(Engine.Messages);
        Assert.Equal(3, new[] { first.Outputs.Text("sampleId"), second.Outputs.Text("sampleId"), Seeded }.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task Uploads_at_the_same_time_do_not_take_each_others_samples()
    {
        Switch("createsHiddenForListings", 2);
        var texts = Enumerable.Range(0, 8).Select(static number => $"ID3 {number}").ToList();

        var made = await Task.WhenAll(texts.Select(text => Made(("file", TextAsset(text)), ("fileName", "same.mp3"))));

        Assert.Equal(texts, made.Select(AudioOf));
        Assert.Equal(8, made.Select(static it => it.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(8, Requests.Count(static request => request == $"POST {EditRoute}"));
    }

    [Fact]
    public async Task A_sample_that_shows_late_is_waited_for()
    {
        Switch("createsHiddenForListings", 3);

        var it = await Made(("file", TextAsset("ID3 hello")));

        Assert.Equal("ID3 hello", AudioOf(it));
        Assert.Equal(5, Requests.Count(static request => request == $"GET {VoiceRoute}"));
    }

    [Fact]
    public async Task A_sample_that_never_shows_is_told_and_the_engine_knows_that_something_was_made()
    {
        Switch("createsHiddenForListings", 1000);

        var status = await FailureOf(() => Made(("file", TextAsset("ID3 hello"))));

        Assert.Equal(GrpcStatusCode.Unknown, status.Code);
        Assert.Contains("does not show up", status.Message, StringComparison.Ordinal);
        Assert.Contains("import the new one", status.Message, StringComparison.Ordinal);
        Assert.Single(Requests, static request => request == $"POST {EditRoute}");
    }

    [Fact]
    public async Task A_voice_that_cannot_be_read_after_the_upload_is_told_and_the_engine_knows_that_something_was_made()
    {
        Fail("GET", VoiceRoute, 500, "internal_error", skip: 1);

        var status = await FailureOf(() => Made(("file", TextAsset("ID3 hello"))));

        Assert.Equal(GrpcStatusCode.Unknown, status.Code);
        Assert.Contains("was uploaded to the voice NarratorVoice0000001", status.Message, StringComparison.Ordinal);
        Assert.Contains("the voice cannot be read", status.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ConnectionFault.ResetAfter, 0, 1)]
    [InlineData(ConnectionFault.ResetAfter, 2, 1)]
    [InlineData(ConnectionFault.ResetBefore, 0, 2)]
    public async Task An_upload_whose_answer_is_lost_is_repeated_only_if_it_did_not_arrive(ConnectionFault fault, int hidden, int uploads)
    {
        Switch("createsHiddenForListings", hidden);
        Emulator.AddFault(new Fault { Method = "POST", Route = EditRoute, Connection = fault });

        var it = await Made(("file", TextAsset("ID3 hello")));

        Assert.Equal("ID3 hello", AudioOf(it));
        Assert.Equal(2, Samples().Count);
        Assert.Equal(uploads, Requests.Count(static request => request == $"POST {EditRoute}"));
    }

    [Fact]
    public async Task An_upload_whose_answer_is_lost_and_that_cannot_be_looked_for_may_be_there()
    {
        await Configure(("maxRetries", "0"));
        Emulator.AddFault(new Fault { Method = "POST", Route = EditRoute, Connection = ConnectionFault.ResetAfter });
        Fail("GET", VoiceRoute, 500, "internal_error", skip: 1);

        var status = await FailureOf(() => Made(("file", TextAsset("ID3 hello")), ("fileName", "hello.mp3")));

        Assert.Equal(GrpcStatusCode.Unknown, status.Code);
        Assert.Contains(EditRoute, status.Message, StringComparison.Ordinal);
        Assert.Contains($"Whether the file \"hello.mp3\" was added to the voice {Narrator} is not known", status.Message, StringComparison.Ordinal);
        Assert.Contains("import it by <voice id>/<sample id>", status.Message, StringComparison.Ordinal);
        Assert.Single(Requests, $"POST {EditRoute}");
    }

    [Fact]
    public async Task A_look_for_a_lost_upload_that_fails_once_is_made_again()
    {
        await Configure(("maxRetries", "0"));
        Emulator.AddFault(new Fault { Method = "POST", Route = EditRoute, Connection = ConnectionFault.ResetAfter });
        Fail("GET", VoiceRoute, 500, "internal_error", skip: 1, times: 1);

        var it = await Made(("file", TextAsset("ID3 hello")));

        Assert.Equal("ID3 hello", AudioOf(it));
        Assert.Equal(2, Samples().Count);
    }

    [Fact]
    public async Task An_upload_that_may_be_late_to_show_is_not_repeated_after_looks_that_failed()
    {
        await Configure(("maxRetries", "0"));
        Switch("createsHiddenForListings", 1);
        Emulator.AddFault(new Fault { Method = "POST", Route = EditRoute, Connection = ConnectionFault.ResetAfter });
        Fail("GET", VoiceRoute, 500, "internal_error", skip: 1, times: 1);

        var status = await FailureOf(() => Made(("file", TextAsset("ID3 hello"))));

        Assert.Equal(GrpcStatusCode.Unknown, status.Code);
        Assert.Single(Requests, $"POST {EditRoute}");
    }

    [Fact]
    public async Task An_upload_that_shows_only_after_it_was_repeated_is_named()
    {
        Switch("createsHiddenForListings", 6);
        Emulator.AddFault(new Fault { Method = "POST", Route = EditRoute, Connection = ConnectionFault.ResetAfter });
        Hang("GET", VoiceRoute, skip: 6);
        var making = Made(("file", TextAsset("ID3 hello")), ("fileName", "hello.mp3"));
        await RequestsHang();
        Switch("createsHiddenForListings", 0);
        AnswerHanging();

        var it = await making;

        var orphan = Assert.Single(Samples().Keys, id => id != Seeded && id != it.Outputs.Text("sampleId"));
        Assert.Contains($"{Narrator}/{orphan} belongs to no resource", Assert.Single(Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lost_upload_beside_a_sample_of_someone_else_is_warned_of_no_second_one()
    {
        Emulator.AddFault(new Fault { Method = "POST", Route = EditRoute, Connection = ConnectionFault.ResetAfter });
        Hang("GET", VoiceRoute, skip: 1);
        var making = Made(("file", TextAsset("ID3 hello")));
        await RequestsHang();
        AddSample("SomeoneElsesSample01", "other.mp3");
        AnswerHanging();

        await making;

        Assert.Empty(Warnings);
    }

    [Theory]
    [InlineData(true, "hello.mp3", 9, "SHA-256", null)]
    [InlineData(true, "hello.mp3", 9, "SHA-256", false)]
    [InlineData(true, "hello.mp3", 9, "by another method", null)]
    [InlineData(false, "hello.mp3", 9, "0000000000000000000000000000000000000000000000000000000000000000", null)]
    [InlineData(false, "hello.mp3", 8, "SHA-256", null)]
    [InlineData(false, "other.mp3", 9, "SHA-256", null)]
    [InlineData(false, "hello.mp3", 9, "SHA-256", true)]
    public async Task What_an_interrupted_run_may_have_left_is_named(bool isNamed, string name, int size, string hash, bool? removeBackgroundNoise)
    {
        PutSample("LeftOverSample000001", new JsonObject
        {
            ["fileName"] = name,
            ["mimeType"] = "audio/mpeg",
            ["sizeBytes"] = size,
            ["hash"] = hash == "SHA-256" ? HashOf("ID3 hello") : hash,
            ["removeBackgroundNoise"] = removeBackgroundNoise,
        });

        await Made(("file", TextAsset("ID3 hello")), ("fileName", "hello.mp3"));

        Assert.Equal(isNamed ? 1 : 0, Warnings.Count);
        Assert.All(Warnings, static warning => Assert.Contains($"as {Narrator}/LeftOverSample000001, and gets it once more. If a run was interrupted", warning, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_server_that_keeps_failing_is_not_asked_for_ever()
    {
        Fail("POST", EditRoute, 500, "internal_error");

        var status = await FailureOf(() => Made(("file", TextAsset("ID3 hello"))));

        Assert.Equal(GrpcStatusCode.Unknown, status.Code);
        Assert.Contains("internal_error", status.Message, StringComparison.Ordinal);
        Assert.Contains("import it by <voice id>/<sample id>", status.Message, StringComparison.Ordinal);
        Assert.Equal(2, Requests.Count(static request => request == $"POST {EditRoute}"));
    }

    [Fact]
    public async Task A_new_sample_of_someone_else_is_not_taken_for_a_lost_upload()
    {
        Fail("POST", EditRoute, 500, "internal_error", times: 1);
        Emulator.AddFault(new Fault { Method = "GET", Route = VoiceRoute, DelayMs = 90_000, Skip = 1 });
        var making = Made(("file", TextAsset("ID3 hello")));
        await RequestsHang();
        AddSample("SomeoneElsesSample01", "other.mp3");
        AnswerHanging();

        var it = await making;

        Assert.Equal("ID3 hello", AudioOf(it));
        Assert.Equal(3, Samples().Count);
    }

    [Fact]
    public async Task A_refused_upload_is_not_repeated()
    {
        Fail("POST", EditRoute, 400, "invalid_audio");

        var status = await FailureOf(() => Made(("file", TextAsset("ID3 hello"))));

        Assert.Equal(GrpcStatusCode.InvalidArgument, status.Code);
        Assert.Equal([$"GET {VoiceRoute}", $"POST {EditRoute}"], Requests);
    }

    [Fact]
    public async Task The_limit_of_edits_is_told_with_its_numbers()
    {
        Emulator.PatchState("""{"subscription":{"voiceAddEditCounter":7,"maxVoiceAddEdits":7}}""");

        var status = await FailureOf(() => Made(("file", TextAsset("ID3 hello"))));

        Assert.Contains("7 of 7 additions and edits", status.Message, StringComparison.Ordinal);
        Assert.Single(Samples());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_voice_that_is_not_there_is_told_before_anything_is_sent(bool legacy)
    {
        Switch("legacyErrors", legacy);

        var status = await FailureOf(() => Made(("voiceId", "nobody"), ("file", TextAsset("ID3 hello"))));

        Assert.Equal(GrpcStatusCode.FailedPrecondition, status.Code);
        Assert.Contains("no voice with the id nobody", status.Message, StringComparison.Ordinal);
        Assert.Equal([$"GET {VoiceRoute}"], Requests);
    }

    [Fact]
    public async Task A_voice_of_someone_else_is_told_before_anything_is_sent()
    {
        var status = await FailureOf(() => Made(("voiceId", "PremadeVoice00000001"), ("file", TextAsset("ID3 hello"))));

        Assert.Contains("belongs to someone else", status.Message, StringComparison.Ordinal);
        Assert.Contains("its role is viewer", status.Message, StringComparison.Ordinal);
        Assert.Equal([$"GET {VoiceRoute}"], Requests);
    }

    [Fact]
    public async Task A_voice_that_was_shared_for_editing_can_get_samples()
    {
        Emulator.PatchState("""{"voices":{"NarratorVoice0000001":{"isOwner":false,"permissionOnResource":"editor"}}}""");

        Assert.Equal("ID3 hello", AudioOf(await Made(("file", TextAsset("ID3 hello")))));
    }

    [Fact]
    public async Task A_file_that_cannot_be_uploaded_is_told_before_anything_is_sent()
    {
        Assert.Contains("there is no such file", (await FailureOf(() => Made(("file", FileAsset("absent.mp3", "x"))))).Message, StringComparison.Ordinal);
        Assert.Contains("file is empty", (await FailureOf(() => Made(("file", TextAsset(""))))).Message, StringComparison.Ordinal);
        Assert.Contains("file is not known", (await FailureOf(() => Made(("file", TextAsset("x").WithoutContent())))).Message, StringComparison.Ordinal);
        Assert.Empty(Requests);
    }
}
