using System.Text.Json.Nodes;
using ElevenProvider.Emulator;
using ElevenProvider.Protocol.PropertyValues;
using static ElevenProvider.Provider.Tests.Values;

namespace ElevenProvider.Provider.Tests.Matrix.Lives;

internal sealed class VoiceSampleLife : ResourceLife
{
    private const string Narrator = "NarratorVoice0000001";

    public override PropertyObject Inputs => Properties(
        ("voiceId", Narrator), ("file", TextAsset("ID3 hello")), ("fileName", "hello.mp3"), ("removeBackgroundNoise", true));

    public override PropertyObject WrongInputs => Properties(("file", "hello.mp3"), ("fileName", " "), ("removeBackgroundNoise", 1), ("name", "hello"));

    public override IEnumerable<string> WrongPaths => ["voiceId", "file", "fileName", "removeBackgroundNoise", "name"];

    public override IEnumerable<string> UnknownInPreview => ["sampleId", "mimeType", "sizeBytes", "durationSecs", "hash"];

    public override PropertyObject? ChangedInputs => null;

    public override PropertyObject ReplacingInputs => Inputs.With("file", TextAsset("ID3 other"));

    public override IReadOnlyDictionary<string, Func<StackResource, JsonObject>> Drifts => new Dictionary<string, Func<StackResource, JsonObject>>(StringComparer.Ordinal);

    public override IEnumerable<string> ImportIds(StackResource made) => [made.Id];

    public override PropertyObject Query(StackResource made) => Properties(("voiceId", Narrator));

    public override bool Exists(EmulatorServer workspace, StackResource made) =>
        workspace.State["voices"]![Narrator]!["samples"]?[made.Outputs.Text("sampleId")] is not null;
}
