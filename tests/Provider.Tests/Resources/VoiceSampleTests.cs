using System.Text.Json.Nodes;
using ElevenProvider.Emulator.Faults;
using ElevenProvider.Protocol.Grpc;
using ElevenProvider.Protocol.PropertyValues;
using ElevenProvider.Provider.Tests.Assets;
using Microsoft.AspNetCore.Http;
using Pulumirpc;
using static ElevenProvider.Provider.Tests.Values;

namespace ElevenProvider.Provider.Tests.Resources;

public sealed class VoiceSampleTests : PluginTest
{
    private const string Narrator = "NarratorVoice0000001";
    private const string Seeded = "NarratorSample000001";
    private const string VoiceRoute = "/v1/voices/{voice_id}";
    private const string EditRoute = VoiceRoute + "/edit";
    private const string SampleRoute = VoiceRoute + "/samples/{sample_id}";

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
    public async Task A_server_that_keeps_failing_is_not_asked_for_ever()
    {
        Fail("POST", EditRoute, 500, "internal_error");

        var status = await FailureOf(() => Made(("file", TextAsset("ID3 hello"))));

        Assert.Equal(GrpcStatusCode.Unknown, status.Code);
        Assert.Contains("internal_error", status.Message, StringComparison.Ordinal);
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
    public async Task What_the_server_makes_of_a_sample_is_no_difference()
    {
        Switch("samplesAreRewritten", true);
        (string, PropertyValue)[] inputs = [("file", TextAsset("ID3 hello")), ("fileName", "hello.mp3"), ("removeBackgroundNoise", true)];

        var it = await Made(inputs);

        Assert.Equal(("hello.mp3", "audio/L16"), (it.Outputs.Text("fileName"), it.Outputs.Text("mimeType")));
        Assert.Equal(DiffResponse.Types.DiffChanges.DiffNone, (await it.Refresh()).Changes);
        Assert.Equal(DiffResponse.Types.DiffChanges.DiffNone, (await it.Diff(Wanted(inputs))).Changes);
        Assert.Equal(("hello.mp3", "audio/L16"), (it.Outputs.Text("fileName"), it.Outputs.Text("mimeType")));
    }

    [Fact]
    public async Task A_file_that_cannot_be_uploaded_is_told_before_anything_is_sent()
    {
        Assert.Contains("there is no such file", (await FailureOf(() => Made(("file", FileAsset("absent.mp3", "x"))))).Message, StringComparison.Ordinal);
        Assert.Contains("file is empty", (await FailureOf(() => Made(("file", TextAsset(""))))).Message, StringComparison.Ordinal);
        Assert.Contains("file is not known", (await FailureOf(() => Made(("file", TextAsset("x").WithoutContent())))).Message, StringComparison.Ordinal);
        Assert.Empty(Requests);
    }

    [Fact]
    public async Task Only_the_content_of_the_file_matters()
    {
        using var file = new ProgramFile("ID3 hello");
        var it = await Made(("file", TextAsset("ID3 hello")));

        Assert.Equal(DiffResponse.Types.DiffChanges.DiffNone, (await it.Diff(Wanted(("file", FileAsset(file.Name, "ID3 hello"))))).Changes);
        Assert.Equal(["file"], (await it.Diff(Wanted(("file", TextAsset("ID3 other"))))).Replaces);
    }

    [Theory]
    [InlineData("voiceId", "PremadeVoice00000001")]
    [InlineData("fileName", "other.mp3")]
    [InlineData("removeBackgroundNoise", true)]
    public async Task Everything_replaces(string property, object value)
    {
        var it = await Made(("file", TextAsset("ID3 hello")));

        var difference = await it.Diff(Wanted(("file", TextAsset("ID3 hello"))).With(property, value is string text ? text : (PropertyValue)true));

        Assert.Equal([property], difference.Replaces);
    }

    [Fact]
    public async Task A_refresh_does_not_read_the_recording_and_keeps_the_file()
    {
        var it = await Made(("file", TextAsset("ID3 hello")));
        Emulator.ClearRequests();

        var (inputs, outputs) = (it.Inputs, it.Outputs);
        it.Inputs = Elided(inputs);
        it.Outputs = Elided(outputs);
        var read = await it.Read();

        Assert.Equal([$"GET {VoiceRoute}"], Requests);
        Assert.Equal(Elided(inputs), read.Inputs.ToPropertyObject());
        Assert.Equal(Elided(outputs), read.Properties.ToPropertyObject());
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task A_sample_or_voice_that_is_gone_is_found_to_be(bool voice, bool legacy)
    {
        Switch("legacyErrors", legacy);
        var it = await Made(("file", TextAsset("ID3 hello")));
        Emulator.PatchState(voice
            ? new JsonObject { ["voices"] = new JsonObject { [Narrator] = null } }.ToJsonString()
            : new JsonObject { ["voices"] = new JsonObject { [Narrator] = new JsonObject { ["samples"] = new JsonObject { [it.Outputs.Text("sampleId")] = null } } } }.ToJsonString());

        Assert.Equal("", (await it.Read()).Id);
        await it.Delete();
    }

    [Fact]
    public async Task A_voice_that_cannot_be_read_is_not_gone()
    {
        var it = await Made(("file", TextAsset("ID3 hello")));
        Fail("GET", VoiceRoute, 401, "missing_permissions");

        Assert.Equal(GrpcStatusCode.PermissionDenied, (await FailureOf(() => it.Read())).Code);
    }

    [Theory]
    [InlineData("""{"voice_id":"NarratorVoice0000001"}""")]
    [InlineData("""{"voice_id":"NarratorVoice0000001","samples":null}""")]
    [InlineData("""{"voice_id":"NarratorVoice0000001","samples":[null]}""")]
    public async Task A_voice_that_does_not_tell_its_samples_has_not_lost_them(string voice)
    {
        var it = await Made(("file", TextAsset("ID3 hello")));
        Emulator.AddFault(new Fault { Method = "GET", Route = VoiceRoute, Status = 200, Body = JsonNode.Parse(voice), Times = 2 });
        Fail("DELETE", SampleRoute, 400, "invalid_parameters");

        Assert.NotEqual(GrpcStatusCode.Ok, (await FailureOf(() => it.Read())).Code);
        Assert.NotEqual(GrpcStatusCode.Ok, (await FailureOf(() => it.Delete())).Code);
    }

    [Fact]
    public async Task An_imported_sample_is_compared_by_its_recording()
    {
        var made = await Made(("file", TextAsset("ID3 hello")), ("fileName", "hello.mp3"));
        Emulator.ClearRequests();

        var it = await Imported(made.Id);

        var address = $"{Emulator.Url}v1/voices/{Narrator}/samples/{made.Outputs.Text("sampleId")}/audio";
        Assert.Equal(new PropertyAsset(HashOf("ID3 hello"), Uri: address), it.Inputs["file"]);
        Assert.Equal(it.Inputs["file"], it.Outputs["file"]);
        Assert.Equal("hello.mp3", it.Inputs.Text("fileName"));
        Assert.Equal([$"GET {VoiceRoute}", $"GET {SampleRoute}/audio"], Requests);
        Assert.Equal(DiffResponse.Types.DiffChanges.DiffNone, (await it.Diff(Wanted(("file", TextAsset("ID3 hello"))))).Changes);
        Assert.Equal(["file"], (await it.Diff(Wanted(("file", TextAsset("ID3 other"))))).Replaces);
    }

    [Theory]
    [InlineData(404, "file_not_found")]
    [InlineData(401, "missing_permissions")]
    [InlineData(500, "internal_error")]
    public async Task A_recording_that_cannot_be_read_is_taken_to_be_the_programs(int status, string code)
    {
        var made = await Made(("file", TextAsset("ID3 hello")), ("fileName", "hello.mp3"));
        Fail("GET", $"{SampleRoute}/audio", status, code);

        var it = await Imported(made.Id);

        Assert.DoesNotContain("file", it.Inputs.Keys);
        Assert.Contains("taken to be", Assert.Single(Engine.Messages, static message => message.Severity == LogSeverity.Warning).Message, StringComparison.Ordinal);
        var wanted = Wanted(("file", TextAsset("ID3 hello")));
        Assert.Equal(DiffResponse.Types.DiffChanges.DiffNone, (await it.Diff(wanted)).Changes);
        Assert.Equal(["removeBackgroundNoise"], (await it.Diff(wanted.With("removeBackgroundNoise", true))).Replaces);

        // From now on the program's file is recorded, through a refresh too.
        it.Inputs = await it.Checked(wanted);
        Assert.Equal(["file"], (await it.Diff(Wanted(("file", TextAsset("ID3 other"))))).Replaces);
        Assert.Equal(DiffResponse.Types.DiffChanges.DiffNone, (await it.Refresh()).Changes);
        Assert.Equal(TextAsset("ID3 hello"), it.Inputs["file"]);
        Assert.Equal(["file"], (await it.Diff(Wanted(("file", TextAsset("ID3 other"))))).Replaces);
    }

    [Fact]
    public async Task An_imported_sample_whose_file_is_not_in_the_program_cannot_be_made_again()
    {
        var made = await Made(("file", TextAsset("ID3 hello")));
        var it = await Imported(made.Id);

        var status = await FailureOf(() => Resource("VoiceSample").Create(it.Inputs));

        Assert.Contains("the server answered with HTTP 401", status.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deleting_leaves_the_other_samples_alone()
    {
        var it = await Made(("file", TextAsset("ID3 hello")));

        await it.Delete();

        Assert.Equal([Seeded], Samples().Keys);
    }

    [Fact]
    public async Task That_the_last_sample_must_stay_is_explained()
    {
        Switch("lastSampleStays", true);
        var it = await Imported($"{Narrator}/{Seeded}");

        var status = await FailureOf(() => it.Delete());

        Assert.Contains("is the only one of the voice NarratorVoice0000001", status.Message, StringComparison.Ordinal);
        Assert.Contains("pulumi state delete", status.Message, StringComparison.Ordinal);
        Assert.Contains("A voice must keep at least one sample", status.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_refusal_to_delete_is_told_as_it_is()
    {
        var it = await Made(("file", TextAsset("ID3 hello")));
        Fail("DELETE", SampleRoute, 403, "voice_access_denied");

        var status = await FailureOf(() => it.Delete());

        Assert.Equal(GrpcStatusCode.PermissionDenied, status.Code);
        Assert.Contains("It went wrong", status.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_to_delete_what_is_gone_is_success()
    {
        var it = await Made(("file", TextAsset("ID3 hello")));
        await it.Delete();
        Fail("DELETE", SampleRoute, 400, "bad_request", times: 1);

        await it.Delete();

        Assert.Equal([Seeded], Samples().Keys);
    }

    [Fact]
    public async Task Samples_are_listed_by_voice_or_all_together()
    {
        var it = await Made(("file", TextAsset("ID3 hello")), ("fileName", "hello.mp3"));
        Emulator.PatchState("""{"voices":{"OtherVoice0000000001":{"name":"Other","samples":{"OtherSample000000001":{"fileName":"o.mp3","mimeType":"audio/mpeg","sizeBytes":1,"hash":"h"}}}}}""");

        Assert.Equal([$"{Narrator}/{Seeded}: chapter-1.mp3 of Narrator", $"{it.Id}: hello.mp3 of Narrator"], await Listed(("voiceId", Narrator)));
        Assert.Contains("OtherVoice0000000001/OtherSample000000001: o.mp3 of Other", await Listed());
        Assert.Equal(3, (await Listed()).Count);
    }

    private static PropertyObject Wanted(params (string Name, PropertyValue Value)[] inputs) =>
        inputs.Aggregate(Properties(("voiceId", Narrator)), static (all, input) => all.With(input.Name, input.Value));

    private static PropertyObject Elided(PropertyObject properties) => new(properties.Select(static property => KeyValuePair.Create(
        property.Key, property.Value is PropertyAsset asset ? asset.WithoutContent() : property.Value)));

    private async Task<StackResource> Made(params (string Name, PropertyValue Value)[] inputs)
    {
        var it = Resource("VoiceSample");
        await it.Create(Wanted(inputs));
        return it;
    }

    private async Task<StackResource> Imported(string id)
    {
        var it = Resource("VoiceSample");
        var read = await it.ReadForImport(id);
        (it.Id, it.Inputs, it.Outputs) = (read.Id, read.Inputs.ToPropertyObject(), read.Properties.ToPropertyObject());
        return it;
    }

    private async Task<IReadOnlyList<string>> Listed(params (string Name, PropertyValue Value)[] query) =>
        [.. (await Rpc.List(new ListRequest { Token = "elevenlabs:index:VoiceSample", Query = Properties(query).ToStruct() }, default).ToListAsync())
            .Select(static each => $"{each.Result.Id}: {each.Result.Name}")];

    private JsonObject Voice() => Emulator.State["voices"]![Narrator]!.AsObject();

    private Dictionary<string, JsonObject> Samples() =>
        Voice()["samples"]!.AsObject().ToDictionary(static sample => sample.Key, static sample => sample.Value!.AsObject(), StringComparer.Ordinal);

    private string AudioOf(StackResource it) =>
        System.Text.Encoding.UTF8.GetString(Convert.FromBase64String((string)Samples()[it.Outputs.Text("sampleId")]["audio"]!));

    private void AddSample(string id, string fileName) => Emulator.PatchState(new JsonObject
    {
        ["voices"] = new JsonObject
        {
            [Narrator] = new JsonObject
            {
                ["samples"] = new JsonObject
                {
                    [id] = new JsonObject { ["fileName"] = fileName, ["mimeType"] = "audio/mpeg", ["sizeBytes"] = 1, ["hash"] = "h" },
                },
            },
        },
    }.ToJsonString());
}
