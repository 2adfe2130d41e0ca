namespace ElevenProvider.EndToEnd;

public class LifecycleTests
{
    private const string Account = "ServiceAccountForCi000000001";
    private const string Support = "GroupOfSupport00000000000001";

    [Fact]
    public async Task A_preview_makes_no_request_and_needs_no_credentials()
    {
        await using var stack = await Stack.CreateAsync("workspace.js");
        stack.SetVariable("ELEVENLABS_API_KEY", null);

        var result = await stack.Succeed("preview");

        Assert.Equal(3, (int?)result["summary"]!["create"]);
        Assert.Empty(stack.Emulator.Requests);
        Assert.False(File.Exists(stack.StateFile), "A preview must record nothing.");
    }

    [Fact]
    public async Task A_workspace_is_brought_up_changed_repaired_replaced_and_destroyed()
    {
        await using var stack = await Stack.CreateAsync("workspace.js");
        await stack.Configure(("program:characterLimit", "1000"), ("program:keyName", "wanted"));
        var created = await stack.Succeed("up");
        Assert.Equal("[secret]", (string?)created["outputs"]!["apiKey"]);
        Assert.Equal(Support, (string?)created["outputs"]!["groupId"]);
        var keyId = (string)created["outputs"]!["keyId"]!;
        Assert.Equal("Writer@Example.com", (string?)(await stack.Recorded("membership"))!["outputs"]!["email"]);

        // Nothing to do: nothing is written, and nothing is even read.
        stack.Emulator.ClearRequests();
        var again = await stack.Succeed("up");
        Assert.Equal(3, (int?)again["summary"]!["same"]);
        Assert.Empty(stack.Emulator.Requests);
        var quiet = await stack.Succeed("refresh");
        Assert.Equal(3, (int?)quiet["summary"]!["same"]);
        Assert.Equal(0, stack.Writes);

        // Someone else changes everything that can be changed.
        stack.Emulator.PatchState(
            $$"""
            {
              "serviceAccounts": { "{{Account}}": { "apiKeys": { "{{keyId}}": {
                "name": "by hand", "permissions": ["voices_read"], "characterLimit": null, "isDisabled": true, "allowedIps": ["192.0.2.0/24"]
              } } } },
              "groups": { "{{Support}}": { "members": [] } }
            }
            """);
        var drifted = await stack.Succeed("refresh");
        Assert.Equal((1, 1), ((int?)drifted["summary"]!["update"], (int?)drifted["summary"]!["delete"]));
        Assert.Equal("by hand", (string?)(await stack.Recorded("key"))!["outputs"]!["name"]);

        var repaired = await stack.Succeed("up");
        Assert.Equal((1, 1), ((int?)repaired["summary"]!["update"], (int?)repaired["summary"]!["create"]));
        var key = stack.Emulator.State["serviceAccounts"]![Account]!["apiKeys"]![keyId]!;
        Assert.Equal(1000, (long?)key["characterLimit"]);
        Assert.Null(key["allowedIps"]);
        Assert.NotEqual(true, (bool?)key["isDisabled"]);
        Assert.Equal(2, key["permissions"]!.AsArray().Count);
        Assert.Equal("wanted", (string?)key["name"]);

        // Another account: the new key is made first, then the old one goes.
        await stack.Configure(("program:characterLimit", "1000"), ("program:keyName", "wanted"), ("program:account", "ServiceAccountForProd0000001"));
        stack.Emulator.ClearRequests();
        var replaced = await stack.Succeed("up");
        Assert.Equal(1, (int?)replaced["summary"]!["replace"]);
        Assert.Equal(["POST", "DELETE"], stack.Emulator.Requests.Select(static request => request.Method).Where(static method => method != "GET"));

        await stack.Succeed("destroy");
        Assert.Empty(Keys(stack, Account));
        Assert.Empty(Keys(stack, "ServiceAccountForProd0000001"));
        Assert.DoesNotContain("writer@example.com", Members(stack));
    }

    private static IEnumerable<string> Keys(Stack stack, string account) =>
        (stack.Emulator.State["serviceAccounts"]![account]!["apiKeys"]?.AsObject() ?? []).Select(static key => key.Key);

    private static IEnumerable<string?> Members(Stack stack) =>
        (stack.Emulator.State["groups"]![Support]!["members"]?.AsArray() ?? []).Select(static member => (string?)member);
}
