using System.Text.Json.Nodes;
using ElevenProvider.Emulator.Faults;
using ElevenProvider.Protocol.Grpc;
using ElevenProvider.Protocol.PropertyValues;
using ElevenProvider.Provider.Tests.Assets;
using Pulumirpc;
using static ElevenProvider.Provider.Tests.Values;

namespace ElevenProvider.Provider.Tests.Resources;

/// <summary>What is read, imported and listed of a recording, and what makes a difference.</summary>
public sealed class VoiceSampleReadTests : VoiceSampleTest
{
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
    public async Task Samples_are_listed_by_voice_or_all_together()
    {
        var it = await Made(("file", TextAsset("ID3 hello")), ("fileName", "hello.mp3"));
        Emulator.PatchState("""{"voices":{"OtherVoice0000000001":{"name":"Other","samples":{"OtherSample000000001":{"fileName":"o.mp3","mimeType":"audio/mpeg","sizeBytes":1,"hash":"h"}}}}}""");

        Assert.Equal([$"{Narrator}/{Seeded}: chapter-1.mp3 of Narrator", $"{it.Id}: hello.mp3 of Narrator"], await Listed(("voiceId", Narrator)));
        Assert.Contains("OtherVoice0000000001/OtherSample000000001: o.mp3 of Other", await Listed());
        Assert.Equal(3, (await Listed()).Count);
    }
}
