using System.Text.Json.Nodes;
using Google.Protobuf.Reflection;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace ElevenProvider.Engine.Tests;

/// <summary>
/// The recorded program, with the real Node runtime, through the recorded operations in their order: the plugin must get the same calls,
/// the program the same answers, and the state must be the same. What differs on purpose is listed in <see cref="Recording"/> and here:
/// refresh, import and destroy were recorded with a preview before them, which ours do not have.
/// </summary>
public sealed class TranscriptTests : IDisposable
{
    private readonly TestStack _stack = new(
        File.ReadAllText(Repository.Transcript("Pulumi.yaml")).Replace("../plugins", Repository.Node, StringComparison.Ordinal));

    public TranscriptTests()
    {
        _stack.Write("index.js", File.ReadAllText(Repository.Transcript("program.js")));
        Directory.CreateSymbolicLink(Path.Combine(_stack.ProgramDirectory, "node_modules"), Repository.NodeModules);
        _stack.Environment["NODE_OPTIONS"] = $"--require={Path.Combine(Repository.Node, "log-monitor-answers.js")}";
        _stack.Environment["MONITOR_LOG"] = AnswersFile;
    }

    private string AnswersFile => Path.Combine(_stack.World, "answers.jsonl");

    public void Dispose() => _stack.Dispose();

    [Fact]
    public async Task The_engine_does_what_the_Pulumi_CLI_was_recorded_to_do()
    {
        await SameAsync("preview", "base", Recording.Read("01-preview.jsonl"));
        await SameAsync("up", "base", Recording.Read("02-up.jsonl"));
        await SameAsync("up", "base", Recording.Read("03-up-again.jsonl"));
        await SameAsync("preview", "update", Recording.Read("04-update-with-preview.jsonl").FirstRun);
        await SameAsync("up", "update", Recording.Read("04-update-with-preview.jsonl").SecondRun);
        await SameAsync("preview", "replace", Recording.Read("05-replace-with-preview.jsonl").FirstRun);
        await SameAsync("up", "replace", Recording.Read("05-replace-with-preview.jsonl").SecondRun);
        await SameAsync("up", "base", Recording.Read("06-replace-back.jsonl"));

        _stack.Change("acct-1/key4", Key(limit: 999, (string)_stack.Recorded("a").Single()["inputs"]!["name"]!, "tts"));
        Assert.Contains("limit: 100 => 999", await SameAsync("refresh", "base", Recording.Read("07-refresh-drift.jsonl").SecondRun), StringComparison.Ordinal);
        await SameAsync("up", "base", Recording.Read("08-up-repairs-drift.jsonl"));
        _stack.Change("acct-1/key2", content: null);
        await SameAsync("refresh", "base", Recording.Read("09-refresh-gone.jsonl").SecondRun);
        await SameAsync("up", "base", Recording.Read("10-up-recreates.jsonl"));

        _stack.Change("acct-9/hand", new JsonObject { ["account"] = "acct-9", ["limit"] = 5, ["name"] = "by-hand" });
        await SameAsync("up", "import", Recording.Read("11-import-option.jsonl"));
        await SameAsync("up", "get", Recording.Read("12-get.jsonl"));
        var failure = await SameAsync("up", "bad", Recording.Read("13-check-failure.jsonl"), exitCode: 1);
        Assert.Contains("elevenlabs:index:Key resource 'a': property limit value {-1} has a problem: must be 0 or more", failure, StringComparison.Ordinal);
        _stack.Change("acct-9/hand2", new JsonObject { ["account"] = "acct-9", ["limit"] = 6, ["name"] = "by-hand-2" });
        await SameAsync("import", "bad", Recording.Read("14-import-cli.jsonl").SecondRun, 0, "elevenlabs:index:Key", "imported", "acct-9/hand2");
        await UpWithRefreshIsTheSameAsync();

        AssertSameState();
        await SameAsync("destroy", "base", Recording.Read("16-destroy.jsonl").SecondRun);
        Assert.Empty(_stack.Deployment()["resources"]!.AsArray());
        await CancellationIsTheSameAsync();
    }

    private static JsonObject Key(double limit, string name, string permission) =>
        new() { ["account"] = "acct-1", ["limit"] = limit, ["name"] = name, ["permissions"] = new JsonArray(permission) };

    private async Task<string> SameAsync(string command, string mode, Recording expected, int exitCode = 0, params string[] more)
    {
        SetMode(mode);
        var (actualExitCode, output) = await _stack.RunAsync(command, program: null, more);
        Assert.True(actualExitCode == exitCode, output);
        var calls = _stack.TakeCalls();
        AssertSame(expected.ProviderCalls(), Recording.Describe(calls), command);
        var answers = Recording.Describe(TakeAnswers());
        if (exitCode == 0)
        {
            AssertSame(expected.Answers(), answers, command);
        }
        else
        {
            // A failure ends the program; which other answers reached it before that is a matter of timing, what they said is not.
            Assert.Subset(expected.Answers().Split('\n').ToHashSet(), answers.Split('\n', StringSplitOptions.RemoveEmptyEntries).ToHashSet());
        }

        Assert.All(calls.GroupBy(static call => call.Process), static process =>
        {
            Assert.Equal("Handshake GetPluginInfo", string.Join(' ', process.Take(2).Select(static call => call.Method)));
            Assert.Equal("Cancel", process.Last().Method);
        });
        return output;
    }

    private static void AssertSame(string expected, string actual, string command) =>
        Assert.True(expected == actual, $"{command} differs.\n\nRecorded:\n{expected}\n\nOurs:\n{actual}");

    // Ours is a refresh and an up: two operations, whose second configures the providers anew.
    private async Task UpWithRefreshIsTheSameAsync()
    {
        SetMode("base");
        await _stack.SucceedAsync("refresh");
        await _stack.SucceedAsync("up");
        var calls = _stack.TakeCalls().ToList();
        calls.Remove(calls.Last(static call => call is { Method: "Configure", Name: "default_0_1_0" }));
        calls.Remove(calls.Last(static call => call is { Method: "Configure", Name: "explicit" }));

        var expected = Recording.Read("15-up-refresh.jsonl");
        Assert.Equal(expected.ProviderCalls(), Recording.Describe(calls));
        Assert.Equal(expected.Answers(), Recording.Describe(TakeAnswers()));
    }

    private async Task CancellationIsTheSameAsync()
    {
        _stack.Fault("""{ "Create": { "a": { "marker": "creating", "until": "cancelled" } } }""");
        using var cancellation = new CancellationTokenSource();
        var running = _stack.RunAsync("up", cancellation: cancellation.Token);
        await FileAsync("creating");
        await cancellation.CancelAsync();
        await File.WriteAllTextAsync(Path.Combine(_stack.World, "cancelled"), "");
        var (exitCode, output) = await running;

        Assert.Equal(1, exitCode);
        Assert.Contains("cancelled", output, StringComparison.Ordinal);
        Assert.Equal(Recording.Read("17-cancel.jsonl").ProviderCalls(), Recording.Describe(_stack.TakeCalls()));
        Assert.Equal("acct-1/key6", (string?)_stack.Recorded("a").Single()["id"]);
        Assert.Null(_stack.Deployment()["pending_operations"]);
    }

    private async Task FileAsync(string name)
    {
        using var watcher = new FileSystemWatcher(_stack.World, name);
        var there = new TaskCompletionSource();
        watcher.Created += (_, _) => there.TrySetResult();
        watcher.EnableRaisingEvents = true;
        if (!File.Exists(Path.Combine(_stack.World, name)))
        {
            await there.Task.WaitAsync(TimeSpan.FromSeconds(30));
        }
    }

    private void AssertSameState()
    {
        var expected = JsonNode.Parse(File.ReadAllText(Repository.Transcript("state-export-show-secrets.json")))!["deployment"]!;
        var actual = _stack.Deployment();
        Assert.Equal((string?)expected["manifest"]!["magic"], (string?)actual["manifest"]!["magic"]);
        Assert.Equal((string?)expected["manifest"]!["version"], (string?)actual["manifest"]!["version"]);
        Assert.Equal(Canonical.Text(expected["secrets_providers"]), Canonical.Text(actual["secrets_providers"]));
        Assert.Equal(Resources(expected), Resources(actual));
        var order = actual["resources"]!.AsArray().Select(static resource => ((string)resource!["urn"]!).Split("::")[^1]).ToList();
        Assert.Equal("rec-dev", order[0]);
        Assert.True(order.IndexOf("explicit") < order.IndexOf("b") && order.IndexOf("default_0_1_0") < order.IndexOf("a") && order.IndexOf("a") < order.IndexOf("b"));
    }

    private static string Resources(JsonNode deployment) => string.Join('\n', deployment["resources"]!.AsArray().Select(static node =>
    {
        var resource = node!.DeepClone().AsObject();
        Assert.True(resource.Remove("created") && resource.Remove("modified"));
        // Where the program registered it is kept; how it came there is not.
        resource.Remove("stackTrace");
        if (((string?)resource["sourcePosition"])?.Contains("node_modules", StringComparison.Ordinal) == true)
        {
            resource["sourcePosition"] = "(runtime)";
        }

        return Canonical.Text(resource);
    }).Order(StringComparer.Ordinal));

    private void SetMode(string mode) => _stack.Write(
        "Pulumi.dev.yaml", File.ReadAllText(Repository.Transcript("Pulumi.dev.yaml")).Replace("mode: base", $"mode: {mode}", StringComparison.Ordinal));

    private IEnumerable<(string Method, JsonObject Response)> TakeAnswers()
    {
        var lines = File.Exists(AnswersFile) ? File.ReadAllLines(AnswersFile) : [];
        File.Delete(AnswersFile);
        return lines.Select(static line => JsonNode.Parse(line)!).Select(static line =>
            ((string)line["method"]!, Answer((string)line["method"]!) is { } type ? ProviderCall.Json(type, (string?)line["response"])! : []));
    }

    private static MessageDescriptor? Answer(string method) => method switch
    {
        "RegisterResource" => RegisterResourceResponse.Descriptor,
        "ReadResource" => ReadResourceResponse.Descriptor,
        "Invoke" => ResourceInvokeResponse.Descriptor,
        "RegisterResourceOutputs" or "SignalAndWaitForShutdown" => Empty.Descriptor,
        _ => null,
    };
}
