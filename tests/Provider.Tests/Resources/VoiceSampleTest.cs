using System.Text.Json.Nodes;
using ElevenProvider.Protocol.PropertyValues;
using Pulumirpc;
using static ElevenProvider.Provider.Tests.Values;

namespace ElevenProvider.Provider.Tests.Resources;

/// <summary>A test of recordings that a cloned voice is made from.</summary>
public abstract class VoiceSampleTest : PluginTest
{
    protected const string Narrator = "NarratorVoice0000001";
    protected const string Seeded = "NarratorSample000001";
    protected const string VoiceRoute = "/v1/voices/{voice_id}";
    protected const string EditRoute = VoiceRoute + "/edit";
    protected const string SampleRoute = VoiceRoute + "/samples/{sample_id}";

    private protected static PropertyObject Wanted(params (string Name, PropertyValue Value)[] inputs) =>
        inputs.Aggregate(Properties(("voiceId", Narrator)), static (all, input) => all.With(input.Name, input.Value));

    private protected static PropertyObject Elided(PropertyObject properties) => new(properties.Select(static property => KeyValuePair.Create(
        property.Key, property.Value is PropertyAsset asset ? asset.WithoutContent() : property.Value)));

    private protected async Task<StackResource> Made(params (string Name, PropertyValue Value)[] inputs)
    {
        var it = Resource("VoiceSample");
        await it.Create(Wanted(inputs));
        return it;
    }

    private protected async Task<StackResource> Imported(string id)
    {
        var it = Resource("VoiceSample");
        var read = await it.ReadForImport(id);
        (it.Id, it.Inputs, it.Outputs) = (read.Id, read.Inputs.ToPropertyObject(), read.Properties.ToPropertyObject());
        return it;
    }

    private protected async Task<IReadOnlyList<string>> Listed(params (string Name, PropertyValue Value)[] query) =>
        [.. (await Rpc.List(new ListRequest { Token = "elevenlabs:index:VoiceSample", Query = Properties(query).ToStruct() }, default).ToListAsync())
            .Select(static each => $"{each.Result.Id}: {each.Result.Name}")];

    protected JsonObject Voice() => Emulator.State["voices"]![Narrator]!.AsObject();

    protected Dictionary<string, JsonObject> Samples() =>
        Voice()["samples"]!.AsObject().ToDictionary(static sample => sample.Key, static sample => sample.Value!.AsObject(), StringComparer.Ordinal);

    private protected string AudioOf(StackResource it) =>
        System.Text.Encoding.UTF8.GetString(Convert.FromBase64String((string)Samples()[it.Outputs.Text("sampleId")]["audio"]!));

    protected void AddSample(string id, string fileName) =>
        PutSample(id, new JsonObject { ["fileName"] = fileName, ["mimeType"] = "audio/mpeg", ["sizeBytes"] = 1, ["hash"] = "h" });

    /// <summary>Someone else adds a sample to the voice.</summary>
    protected void PutSample(string id, JsonObject sample) => Emulator.PatchState(new JsonObject
    {
        ["voices"] = new JsonObject { [Narrator] = new JsonObject { ["samples"] = new JsonObject { [id] = sample } } },
    }.ToJsonString());
}
