using System.Text.Json.Nodes;

namespace ElevenProvider.EndToEnd.Examples;

/// <summary>Every example in TypeScript, as it is in the repository: a preview, an update, and a second one with nothing to do.</summary>
public class ExampleRunTests
{
    private const string Support = "GroupOfSupport00000000000001";

    [Fact]
    public async Task Onboarding_gives_the_team_its_group_its_voices_and_its_keys()
    {
        await using var stack = await StartAsync("onboarding", "demo");
        stack.SetVariable("ELEVENLABS_API_KEY", null);
        await stack.Succeed("preview");
        Assert.Empty(stack.Emulator.Requests);

        stack.SetVariable("ELEVENLABS_API_KEY", EmulatorKey);
        var outputs = await UpTwice(stack, resources: 6);

        Assert.Equal(
            ["developer@example.com", "supporter@example.com", "writer@example.com"],
            outputs["members"]!.AsArray().Select(static member => (string)member!).Order(StringComparer.Ordinal));
        Assert.Equal("[secret]", (string?)outputs["productionKey"]);
        Assert.Equal("[secret]", (string?)outputs["stagingKey"]);
        Assert.Equal([Support], Roles(stack, "NarratorOfWorkspace1", "viewer"));
        Assert.Equal([10_000, 500_000], Keys(stack, "ServiceAccountForCi000000001").Select(static key => (long)key["characterLimit"]!).Order());
    }

    [Theory]
    [InlineData("production", "ServiceAccountForProd0000001", """["text_to_speech","voices_read"]""", 500_000, """["203.0.113.0/24"]""")]
    [InlineData("ci", "ServiceAccountForCi000000001", """["text_to_speech"]""", 10_000, null)]
    public async Task Each_environment_gets_a_key_of_its_own_that_may_do_little(string environment, string account, string permissions, long limit, string? allowedIps)
    {
        await using var stack = await StartAsync("service-account-per-environment", environment);
        await stack.Succeed("preview");

        var outputs = await UpTwice(stack, resources: 2);

        var key = Assert.Single(Keys(stack, account));
        Assert.Equal(permissions, key["permissions"]!.ToJsonString());
        Assert.Equal(limit, (long?)key["characterLimit"]);
        Assert.Equal(allowedIps, key["allowedIps"]?.ToJsonString());
        Assert.Equal((string?)key["hint"], (string?)outputs["hint"]);
        Assert.Equal("[secret]", (string?)outputs["apiKey"]);
        Assert.Equal("[secret]", (string?)outputs["kubernetesSecret"]);
    }

    [Fact]
    public async Task An_environment_without_a_service_account_is_told_so()
    {
        await using var stack = await StartAsync("service-account-per-environment", "ci");
        await stack.Configure(("serviceAccount", "nobody"), ("creditsPerMonth", "1"));

        var finished = await stack.Run("preview");

        Assert.Equal(1, finished.ExitCode);
        Assert.Contains("0 service accounts called \"nobody\" instead of one", finished.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Voices_of_the_library_are_added_and_given_to_the_group_and_the_own_voice_gets_its_recordings()
    {
        await using var stack = await StartAsync("voice-library", "demo");
        await stack.Succeed("preview");
        Assert.Equal(0, stack.Writes);

        var outputs = await UpTwice(stack, resources: 6);

        var ids = outputs["voiceIds"]!.AsObject();
        Assert.Equal(["Hotline, Spanish", "Hotline, calm"], ids.Select(static id => id.Key).Order(StringComparer.Ordinal));
        Assert.All(ids, id =>
        {
            Assert.Equal(id.Key, (string?)stack.Emulator.State["voices"]![(string)id.Value!]!["name"]);
            Assert.Equal([Support], Roles(stack, (string)id.Value!, "viewer"));
        });
        Assert.Equal("""["chapter-1.mp3","tone.wav"]""", outputs["ownRecordings"]!.ToJsonString());
        Assert.Equal("LibraryVoiceDeep0001", (string?)Assert.Single(outputs["suggestions"]!.AsArray())!["voiceId"]);
    }

    [Fact]
    public async Task The_report_adds_the_usage_up_and_warns_of_budgets_and_limits()
    {
        await using var stack = await StartAsync("usage-report", "demo");
        stack.Emulator.PatchState(
            """
            { "serviceAccounts": { "ServiceAccountForCi000000001": { "apiKeys": {
              "FullKey": { "name": "busy", "characterLimit": 1000, "characterCount": 900 },
              "IdleKey": { "name": "idle", "characterLimit": 1000, "characterCount": 100 }
            } } } }
            """);
        await stack.Succeed("preview");

        var outputs = await UpTwice(stack, resources: 1);

        Assert.Equal(0, stack.Writes);
        Assert.Equal("AdminOfTheWorkspace000000001", (string?)outputs["reportedTo"]);
        Assert.Equal("growing_business", (string?)outputs["plan"]!["tier"]);
        var used = outputs["creditsByProduct"]!.AsObject().Sum(static product => (long)product.Value!);
        Assert.Equal(Math.Round(used / 1000.0), (double)outputs["budgetUsedPercent"]!);
        Assert.Equal(
            $"{(long)outputs["budgetUsedPercent"]!} % of the budget of 100000 credits is used.\nThe key busy has used 900 of 1000 credits.",
            (string?)outputs["alert"]);
    }

    [Fact]
    public async Task A_report_without_anything_to_warn_of_has_no_alert()
    {
        await using var stack = await StartAsync("usage-report", "demo");
        await stack.Configure(("budget", "100000000"), ("month", "\"2026-01\""));

        Assert.Equal("", (string?)(await stack.Succeed("preview"))["outputs"]!["alert"]);
    }

    [Fact]
    public async Task What_was_made_by_hand_is_adopted_with_nothing_left_to_change()
    {
        await using var stack = await StartAsync("adopt-existing", "demo");
        stack.Emulator.PatchState(
            """
            {
              "serviceAccounts": { "ServiceAccountForCi000000001": { "apiKeys": {
                "KeyMadeByHand": { "name": "made-by-hand", "permissions": ["text_to_speech"], "characterLimit": 10000 },
                "OtherKey": { "name": "other" }
              } } },
              "voices": { "CopyOfAlita": { "name": "Alita", "sharing": {
                "status": "copied",
                "publicOwnerId": "0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0",
                "originalVoiceId": "LibraryVoiceCalm0001"
              } } },
              "resources": { "NarratorVoice0000001": {
                "type": "voice", "creatorUserId": "AdminOfTheWorkspace000000001",
                "roleToGroupIds": { "editor": ["DeveloperInWorkspace00000001"] }
              } }
            }
            """);
        Assert.Equal(5, (int?)(await stack.Succeed("preview"))["summary"]!["import"]);

        var imported = await stack.Succeed("up");
        Assert.Equal(5, (int?)imported["summary"]!["import"]);
        Assert.Equal(
            """
            ["ServiceAccountForCi000000001/KeyMadeByHand","GroupOfEngineering0000000001/developer@example.com","voice/NarratorVoice0000001/user/developer@example.com","NarratorVoice0000001/NarratorSample000001","CopyOfAlita"]
            """,
            imported["outputs"]!["adopted"]!.ToJsonString());
        Assert.Equal("other", (string?)imported["outputs"]!["keysByImportId"]!["ServiceAccountForCi000000001/OtherKey"]);
        Assert.True(imported["outputs"]!["membershipsByImportId"]!.AsObject().ContainsKey("GroupOfEngineering0000000001/developer@example.com"));
        Assert.Equal("DeveloperInWorkspace00000001", (string?)imported["outputs"]!["rolesOnTheVoice"]!["editor"]![0]);

        Assert.Equal(6, (int?)(await stack.Succeed("up"))["summary"]!["same"]);
        Assert.Equal(6, (int?)(await stack.Succeed("refresh"))["summary"]!["same"]);
        Assert.Equal(0, stack.Writes);
    }

    private static string EmulatorKey => Emulator.EmulatorOptions.DefaultApiKey;

    // The types are checked once for all examples, in ExampleFileTests.
    private static async Task<Stack> StartAsync(string example, string name)
    {
        var stack = await Stack.OfExampleAsync(example, name);
        stack.SetVariable("PULUMI_NODEJS_TRANSPILE_ONLY", "true");
        return stack;
    }

    private static async Task<JsonNode> UpTwice(Stack stack, int resources)
    {
        var created = await stack.Succeed("up");
        Assert.Equal(resources, (int?)created["summary"]!["create"]);
        var writes = stack.Writes;
        var again = await stack.Succeed("up");
        Assert.Equal(resources, (int?)again["summary"]!["same"]);
        Assert.Equal(writes, stack.Writes);
        Assert.Equal(created["outputs"]!.ToJsonString(), again["outputs"]!.ToJsonString());
        return again["outputs"]!;
    }

    private static IEnumerable<string?> Roles(Stack stack, string resource, string role) =>
        stack.Emulator.State["resources"]![resource]!["roleToGroupIds"]![role]!.AsArray().Select(static principal => (string?)principal);

    private static IEnumerable<JsonNode> Keys(Stack stack, string account) =>
        stack.Emulator.State["serviceAccounts"]![account]!["apiKeys"]!.AsObject().Select(static key => key.Value!);
}
