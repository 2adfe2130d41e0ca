using System.Text.Json.Nodes;
using ElevenProvider.Emulator;
using ElevenProvider.Protocol.PropertyValues;
using static ElevenProvider.Provider.Tests.Values;

namespace ElevenProvider.Provider.Tests.Matrix.Lives;

internal sealed class GroupMembershipLife : ResourceLife
{
    public override PropertyObject Inputs => Properties(("groupName", "Support"), ("email", "Writer@Example.com"));

    public override PropertyObject WrongInputs => Properties(("groupId", 1), ("email", "nobody"), ("group_name", "Support"));

    public override IEnumerable<string> WrongPaths => ["groupId", "email", "group_name"];

    public override IEnumerable<string> UnknownInPreview => ["groupId"];

    public override PropertyObject? ChangedInputs => null;

    public override PropertyObject ReplacingInputs => Properties(("groupName", "Engineering"), ("email", "writer@example.com"));

    public override IReadOnlyDictionary<string, Func<StackResource, JsonObject>> Drifts => new Dictionary<string, Func<StackResource, JsonObject>>(StringComparer.Ordinal);

    public override IEnumerable<string> ImportIds(StackResource made) => [made.Id, "GroupOfSupport00000000000001/writer@EXAMPLE.com", "group:Support/writer@example.com"];

    public override PropertyObject Query(StackResource made) => Properties(("groupId", made.Outputs.Text("groupId")));

    public override bool Exists(EmulatorServer workspace, StackResource made) =>
        (workspace.State["groups"]![made.Outputs.Text("groupId")]!["members"]?.AsArray() ?? [])
            .Any(member => string.Equals((string?)member, made.Outputs.Text("email"), StringComparison.OrdinalIgnoreCase));
}
