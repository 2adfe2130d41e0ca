using System.Text.Json.Nodes;
using ElevenProvider.Emulator;
using ElevenProvider.Protocol.PropertyValues;
using static ElevenProvider.Provider.Tests.Values;

namespace ElevenProvider.Provider.Tests.Matrix.Lives;

internal sealed class SharedVoiceAddLife : ResourceLife
{
    private const string Owner = "0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0";

    public override PropertyObject Inputs => Properties(
        ("publicUserId", Owner), ("voiceId", "LibraryVoiceCalm0001"), ("newName", "Nora"), ("bookmarked", true));

    public override PropertyObject WrongInputs => Properties(
        ("publicUserId", " "), ("voiceID", "LibraryVoiceCalm0001"), ("newName", 1), ("bookmarked", "yes"), ("adoptExisting", "no"));

    public override IEnumerable<string> WrongPaths => ["publicUserId", "voiceID", "voiceId", "newName", "bookmarked", "adoptExisting"];

    public override IEnumerable<string> UnknownInPreview =>
        ["addedVoiceId", "canBeRenamed", "category", "createdAt", "description", "disableAt", "labels", "previewUrl", "status"];

    public override PropertyObject? ChangedInputs => Inputs.With("newName", "Nina");

    public override PropertyObject ReplacingInputs => Inputs.With("voiceId", "LibraryVoiceDeep0001");

    public override IReadOnlyDictionary<string, Func<StackResource, JsonObject>> Drifts =>
        new Dictionary<string, Func<StackResource, JsonObject>>(StringComparer.Ordinal)
        {
            ["newName"] = static it => new JsonObject { ["voices"] = new JsonObject { [it.Id] = new JsonObject { ["name"] = "Renamed in the dashboard" } } },
        };

    public override IEnumerable<string> ImportIds(StackResource made) => [made.Id, $"library:{Owner}/LibraryVoiceCalm0001"];

    public override PropertyObject Query(StackResource made) => Properties(("publicUserId", Owner));

    public override bool Exists(EmulatorServer workspace, StackResource made) => workspace.State["voices"]![made.Id] is not null;
}
