using System.Text.Json.Nodes;

namespace ElevenProvider.EndToEnd;

/// <summary>One TypeScript program with every resource and function of the package, from the first preview to the end.</summary>
public class EverythingTests
{
    private const string Account = "ServiceAccountForCi000000001";
    private const string Support = "GroupOfSupport00000000000001";
    private const string Narrator = "NarratorVoice0000001";
    private const string Shared = "NarratorOfWorkspace1";
    private const string Developer = "DeveloperInWorkspace00000001";

    private static readonly string[] Resources = ["key", "membership", "voice", "sample", "share"];

    [Fact]
    public async Task It_is_brought_up_repaired_imported_elsewhere_and_taken_down()
    {
        await using var stack = await StartAsync();
        var before = Workspace(stack);
        await stack.Succeed("preview");
        Assert.Empty(stack.Emulator.Requests);
        Assert.False(File.Exists(stack.StateFile), "A preview must record nothing.");

        var created = await stack.Succeed("up");
        Assert.Equal("[secret]", (string?)created["outputs"]!["apiKey"]);
        Assert.Equal("Writer@Example.com", (string?)created["outputs"]!["memberSeen"], ignoreCase: true);
        Assert.Equal("Writer@Example.com", (string?)(await stack.Recorded("membership"))!["outputs"]!["email"]);
        Assert.Equal(
            """{"accounts":["ci","production"],"daysOfUsage":2,"editors":["DeveloperInWorkspace00000001"],"groups":3,"keys":["reader"],"members":["supporter@example.com","writer@example.com"],"narrator":"Narrator","tier":"growing_business","user":"AdminOfTheWorkspace000000001","voices":2}""",
            new JsonObject(created["outputs"]!["read"]!.AsObject().OrderBy(static entry => entry.Key, StringComparer.Ordinal)
                .Select(static entry => KeyValuePair.Create(entry.Key, entry.Value?.DeepClone()))).ToJsonString());

        stack.Emulator.ClearRequests();
        await stack.Succeed("up");
        await stack.Succeed("refresh");
        Assert.Equal(0, stack.Writes);

        await SomeoneElse(stack);
        var drifted = await stack.Succeed("refresh");
        // The membership is gone twice: the one of the program, and the one that it only looks at.
        Assert.Equal((3, 3), ((int?)drifted["summary"]!["update"], (int?)drifted["summary"]!["delete"]));
        var repaired = await stack.Succeed("up");
        Assert.Equal((3, 2), ((int?)repaired["summary"]!["update"], (int?)repaired["summary"]!["create"]));
        IsAsDeclared(stack.Emulator.State["serviceAccounts"]![Account]!["apiKeys"]![(string)(await stack.Recorded("key"))!["outputs"]!["keyId"]!]!);
        stack.Emulator.ClearRequests();
        await stack.Succeed("up");
        Assert.Equal(0, stack.Writes);

        await ImportedElsewhere(stack);
        await stack.Succeed("destroy");
        Assert.Equal(before, Workspace(stack));
    }

    private static async Task<Stack> StartAsync()
    {
        var stack = await Stack.CreateAsync("everything.ts");
        await File.WriteAllTextAsync(Path.Combine(stack.Directory, "recording.mp3"), "ID3 a recording");
        return stack;
    }

    private static async Task SomeoneElse(Stack stack)
    {
        var keyId = (string)(await stack.Recorded("key"))!["outputs"]!["keyId"]!;
        var voiceId = (string)(await stack.Recorded("voice"))!["id"]!;
        var sampleId = (string)(await stack.Recorded("sample"))!["outputs"]!["sampleId"]!;
        stack.Emulator.PatchState(
            $$"""
            {
              "serviceAccounts": { "{{Account}}": { "apiKeys": { "{{keyId}}": {
                "name": "by hand", "permissions": ["voices_read"], "characterLimit": null, "isDisabled": true, "allowedIps": null
              } } } },
              "groups": { "{{Support}}": { "members": [ "supporter@example.com" ] } },
              "voices": { "{{voiceId}}": { "name": "By hand" }, "{{Narrator}}": { "samples": { "{{sampleId}}": null } } },
              "resources": { "{{Shared}}": { "roleToGroupIds": { "editor": [], "viewer": [ "{{Developer}}" ] } } }
            }
            """);
    }

    private static void IsAsDeclared(JsonNode key)
    {
        Assert.Equal("reader", (string?)key["name"]);
        Assert.Equal(["text_to_speech", "voices_read"], key["permissions"]!.AsArray().Select(static permission => (string?)permission).Order(StringComparer.Ordinal));
        Assert.Equal(1000, (long?)key["characterLimit"]);
        Assert.NotEqual(true, (bool?)key["isDisabled"]);
        Assert.Equal("203.0.113.7/32", (string?)Assert.Single(key["allowedIps"]!.AsArray()));
    }

    private static async Task ImportedElsewhere(Stack first)
    {
        await using var second = await StartAsync();
        second.SetVariable("ELEVENLABS_BASE_URL", first.Emulator.Url.ToString());
        var ids = new JsonObject();
        foreach (var name in Resources)
        {
            ids[name] = (string)(await first.Recorded(name))!["id"]!;
        }

        await second.Configure(("program:imports", $"'{ids.ToJsonString()}'"));
        first.Emulator.ClearRequests();
        var imported = await second.Succeed("up");
        Assert.Equal(Resources.Length, (int?)imported["summary"]!["import"]);
        Assert.Null((await second.Recorded("key"))!["outputs"]!["apiKey"]);
        Assert.Equal("./recording.mp3", (string?)(await second.Recorded("sample"))!["inputs"]!["file"]!["path"]);

        // The options that imported have done their work and are taken out of the program.
        await second.Configure();
        await second.Succeed("up");
        Assert.Equal(0, first.Writes);
    }

    // What counts of the workspace: not how often its voices were edited, and those of the library added.
    private static string Workspace(Stack stack)
    {
        var state = stack.Emulator.State.DeepClone().AsObject();
        state.Remove("subscription");
        state.Remove("sharedVoices");

        // A role that nobody has and one that is not listed are the same.
        var roles = state["resources"]![Shared]!["roleToGroupIds"]!.AsObject();
        foreach (var unused in roles.Where(static role => role.Value!.AsArray().Count == 0).Select(static role => role.Key).ToList())
        {
            roles.Remove(unused);
        }

        return state.ToJsonString();
    }
}
