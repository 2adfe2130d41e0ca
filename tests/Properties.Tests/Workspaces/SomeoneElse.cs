using System.Text.Json.Nodes;
using ElevenProvider.Properties.Tests.Generators;
using ElevenProvider.Properties.Tests.Programs;
using ElevenProvider.Properties.Tests.Stacks;
using ElevenProvider.Protocol.PropertyValues;

namespace ElevenProvider.Properties.Tests.Workspaces;

/// <summary>Changes the objects of a stack behind its back.</summary>
internal sealed class SomeoneElse(EmulatedWorkspace workspace, ProgramStack stack)
{
    /// <summary>Makes a change; nothing where the program has no such object, or it is gone already.</summary>
    public void Make(OutsideChange change, DeclaredProgram program)
    {
        if (program.Pick(change.Kind, change.Pick) is not { } picked)
        {
            return;
        }

        var entry = stack[picked.Name];
        JsonObject? patch = change.Kind switch
        {
            ResourceKind.ServiceAccountApiKey => PatchOfKey(entry, change, picked),
            ResourceKind.GroupMembership when change.IsDeletion => PatchOfGroup(entry),
            ResourceKind.SharedVoiceAdd => PatchOfCopy(entry, change, picked),
            ResourceKind.VoiceSample when change.IsDeletion => PatchOfSample(entry),
            ResourceKind.ResourceShare => PatchOfShare(entry, change),
            _ => null,
        };
        if (patch is not null)
        {
            workspace.Patch(patch);
        }
    }

    /// <summary>Gives a group another name.</summary>
    public void RenameGroup(string id, string name) => workspace.Patch(At(new JsonObject { ["name"] = name }, "groups", id));

    private JsonObject? PatchOfKey(StackEntry entry, OutsideChange change, Declared picked)
    {
        string[] path = ["serviceAccounts", Text(entry, "serviceAccountUserId"), "apiKeys", Text(entry, "keyId")];
        if (change.IsDeletion || Find(path) is null)
        {
            return Deleted(path);
        }

        // The name that a key got because the program gives it none is left alone: it is nobody's wish.
        var key = new JsonObject();
        foreach (var property in change.Cleared.Where(property => property != "name" || picked.Text("name") is not null))
        {
            var value = change.Values.Find(property);
            _ = property switch
            {
                "enabled" => key["isDisabled"] = value is PropertyBoolean { Value: false },

                // A list of every permission that there was at first is taken for all of them: servers of that time spell it out so.
                "permissions" when Inputs.AreAllThatFirstWere(value) => null,
                "permissions" => key["permissions"] = value is PropertyArray { Count: 1 } only && only[0] is PropertyString { Value: "all" } ? null : Json(value),
                "name" when value is null => null,
                _ => key[property] = Json(value),
            };
        }

        return At(key, path);
    }

    private JsonObject PatchOfGroup(StackEntry entry)
    {
        string[] path = ["groups", Text(entry, "groupId"), "members"];
        var email = Normal.Email(Text(entry, "email"));
        return At(new JsonArray([.. Find(path)!.AsArray().Select(static member => (string)member!).Where(member => member != email).Select(static member => JsonValue.Create(member))]), path);
    }

    private JsonObject? PatchOfCopy(StackEntry entry, OutsideChange change, Declared picked)
    {
        var id = Text(entry, "addedVoiceId");
        if (change.IsDeletion || Find("voices", id) is null)
        {
            return new JsonObject { ["voices"] = new JsonObject { [id] = null }, ["resources"] = new JsonObject { [id] = null } };
        }

        var voice = new JsonObject();
        if (change.Values.Find("newName") is PropertyString name)
        {
            voice["name"] = name.Value;
        }

        // Where the program says nothing of it, it is left alone.
        if (change.Values.Find("bookmarked") is PropertyBoolean bookmarked && picked.Flag("bookmarked") is not null)
        {
            voice["isBookmarked"] = bookmarked.Value;
        }

        return At(voice, "voices", id);
    }

    private JsonObject? PatchOfSample(StackEntry entry) =>
        Deleted("voices", Text(entry, "voiceId"), "samples", Text(entry, "sampleId"));

    private JsonObject? PatchOfShare(StackEntry entry, OutsideChange change)
    {
        string[] path = ["resources", Text(entry, "resourceId"), "roleToGroupIds"];
        var principal = Text(entry, "principalId");
        if (Find(path) is not { } roles || !Principals(roles).Contains(principal, StringComparer.Ordinal))
        {
            return null;
        }

        var role = change.IsDeletion ? null : (change.Values.Find("role") as PropertyString)?.Value;
        var patch = new JsonObject();
        foreach (var (name, principals) in roles.AsObject().Where(_ => change.IsDeletion || role is not null))
        {
            patch[name] = new JsonArray([.. Texts(principals).Where(other => other != principal).Select(static other => JsonValue.Create(other))]);
        }

        if (role is not null)
        {
            (patch[role] ??= new JsonArray()).AsArray().Add(principal);
        }

        return At(patch, path);
    }

    private static IEnumerable<string> Principals(JsonNode roles) => roles.AsObject().SelectMany(static role => Texts(role.Value));

    private static IEnumerable<string> Texts(JsonNode? list) => list!.AsArray().Select(static item => (string)item!);

    private JsonObject? Deleted(params string[] path) => Find(path) is null ? null : At(null, path);

    private JsonNode? Find(params string[] path) => path.Aggregate<string, JsonNode?>(workspace.State, static (node, name) => node?[name]);

    private static JsonObject At(JsonNode? value, params string[] path) =>
        (JsonObject)path.Reverse().Aggregate(value, static (inner, name) => new JsonObject { [name] = inner })!;

    private static string Text(StackEntry entry, string output) => ((PropertyString)entry.Outputs[output].Unwrap()).Value;

    private static JsonNode? Json(PropertyValue? value) => value switch
    {
        PropertyString text => JsonValue.Create(text.Value),
        PropertyNumber number => JsonValue.Create((long)number.Value),
        PropertyBoolean flag => JsonValue.Create(flag.Value),
        PropertyArray items => new JsonArray([.. items.Select(Json)]),
        _ => null,
    };
}
