using System.Text.Json.Nodes;
using ElevenProvider.Emulator;
using ElevenProvider.Protocol.PropertyValues;
using static ElevenProvider.Provider.Tests.Values;

namespace ElevenProvider.Provider.Tests.Matrix.Lives;

internal sealed class ResourceShareLife : ResourceLife
{
    private const string Narrator = "NarratorOfWorkspace1";
    private const string Writer = "WriterInTheWorkspace00000001";

    public override PropertyObject Inputs =>
        Properties(("resourceType", "voice"), ("resourceId", Narrator), ("role", "editor"), ("userEmail", "Writer@Example.com"));

    public override PropertyObject WrongInputs => Properties(
        ("resourceType", "voice"), ("role", "owner"), ("userEmail", "writer"), ("groupId", "default"), ("overwrite", "yes"), ("resource_id", Narrator));

    public override IEnumerable<string> WrongPaths => ["resourceId", "role", "userEmail", "groupId", "overwrite", "resource_id"];

    public override IEnumerable<string> UnknownInPreview => ["principalId", "resourceName", "creatorUserId"];

    public override PropertyObject ChangedInputs => Inputs.With("role", "viewer");

    public override PropertyObject ReplacingInputs => Inputs.Without("userEmail").With("groupId", "default");

    public override IReadOnlyDictionary<string, Func<StackResource, JsonObject>> Drifts => new Dictionary<string, Func<StackResource, JsonObject>>(StringComparer.Ordinal)
    {
        ["role"] = static _ => new JsonObject
        {
            ["resources"] = new JsonObject
            {
                [Narrator] = new JsonObject
                {
                    ["roleToGroupIds"] = new JsonObject { ["editor"] = new JsonArray(), ["commenter"] = new JsonArray(Writer) },
                },
            },
        },
    };

    public override IEnumerable<string> ImportIds(StackResource made) =>
        [made.Id, $"voice/{Narrator}/user/WRITER@example.com", $"voice/{Narrator}/user/{Writer}"];

    public override PropertyObject Query(StackResource made) => Properties(("resourceType", "voice"), ("resourceId", Narrator));

    public override bool Exists(EmulatorServer workspace, StackResource made) =>
        workspace.State["resources"]![Narrator]!["roleToGroupIds"]!.AsObject()
            .Any(role => role.Value!.AsArray().Any(id => (string?)id == made.Outputs.Text("principalId")));
}
