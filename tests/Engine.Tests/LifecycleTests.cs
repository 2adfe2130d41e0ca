using System.Text.Json.Nodes;
using ElevenProvider.Protocol.PropertyValues;

namespace ElevenProvider.Engine.Tests;

/// <summary>What goes wrong in the life of resources, with a real plugin process on the other side.</summary>
public sealed class LifecycleTests : IDisposable
{
    private readonly TestStack _stack = new();

    public void Dispose() => _stack.Dispose();

    [Fact]
    public async Task A_half_done_creation_is_recorded_and_finished_by_the_next_up()
    {
        _stack.Fault("""{ "Create": { "key": { "partial": ["permission missing"] } } }""");
        var output = await _stack.FailAsync("up", static program => program.RegisterAsync("key", TestProgram.Key()));
        Assert.Contains("permission missing", output, StringComparison.Ordinal);
        var recorded = Assert.Single(_stack.Recorded("key"));
        Assert.Equal("acct-1/key1", (string?)recorded["id"]);
        Assert.Equal("permission missing", (string?)recorded["initErrors"]![0]);
        Assert.Null(_stack.Deployment()["pending_operations"]);

        _stack.Fault("{}");
        _stack.TakeCalls();
        await _stack.SucceedAsync("up", static program => program.RegisterAsync("key", TestProgram.Key()));

        Assert.Equal("Check Diff Update", Methods("key"));
        Assert.Null(Assert.Single(_stack.Recorded("key"))["initErrors"]);
    }

    [Fact]
    public async Task A_half_done_update_is_recorded_with_what_is_true_now()
    {
        await _stack.SucceedAsync("up", static program => program.RegisterAsync("key", TestProgram.Key()));
        _stack.Fault("""{ "Update": { "key": { "partial": ["not all permissions"] } } }""");

        await _stack.FailAsync("up", static program => program.RegisterAsync("key", TestProgram.Key(limit: 2)));

        var recorded = Assert.Single(_stack.Recorded("key"));
        Assert.Equal(2, (double)recorded["outputs"]!["limit"]!);
        Assert.Equal("not all permissions", (string?)recorded["initErrors"]![0]);
        Assert.Equal("acct-1/key1", (string?)recorded["id"]);
    }

    [Fact]
    public async Task A_failed_creation_leaves_nothing_and_what_depends_on_it_is_not_tried()
    {
        _stack.Fault("""{ "Create": { "key": { "error": "the account is locked" } } }""");

        var output = await _stack.FailAsync("up", static async program =>
        {
            var key = await program.RegisterAsync("key", TestProgram.Key());
            await program.RegisterAsync("dependent", TestProgram.Key(), request => request.Dependencies.Add(key.Urn));
        });

        Assert.Contains("error: key: the account is locked", output, StringComparison.Ordinal);
        Assert.Empty(_stack.Recorded("key"));
        Assert.Empty(_stack.Recorded("dependent"));
        Assert.Null(_stack.Deployment()["pending_operations"]);
    }

    [Fact]
    public async Task With_deleteBeforeReplace_the_object_and_its_replaced_dependents_are_deleted_first()
    {
        await _stack.SucceedAsync("up", static program => Both(program, "acct-1"));
        _stack.TakeCalls();

        await _stack.SucceedAsync("up", static program => Both(program, "acct-2"));

        var changes = _stack.TakeCalls().Where(static call => call.Method is "Create" or "Delete").Select(static call => $"{call.Method} {call.Name}");
        Assert.Equal("Delete dependent, Delete key, Create key, Create dependent", string.Join(", ", changes));
        Assert.Equal(["acct-2/key3", "acct-2/key4"], _stack.Objects(), StringComparer.Ordinal);
        Assert.Null(Assert.Single(_stack.Recorded("key"))["pendingReplacement"]);
        Assert.Null(Assert.Single(_stack.Recorded("dependent"))["pendingReplacement"]);

        static async Task Both(TestProgram program, string account)
        {
            var key = await program.RegisterAsync("key", TestProgram.Key(account), static request => (request.DeleteBeforeReplace, request.DeleteBeforeReplaceDefined) = (true, true));
            await program.RegisterAsync("dependent", TestProgram.Key(account), request =>
            {
                request.Dependencies.Add(key.Urn);
                request.PropertyDependencies.Add("account", new() { Urns = { key.Urn } });
            });
        }
    }

    [Fact]
    public async Task A_replacement_that_fails_after_its_deletion_is_made_by_the_next_up()
    {
        _stack.Fault("""{ "deleteBeforeReplace": true }""");
        await _stack.SucceedAsync("up", static program => program.RegisterAsync("key", TestProgram.Key()));
        _stack.Fault("""{ "deleteBeforeReplace": true, "Create": { "key": { "error": "out of keys" } } }""");
        await _stack.FailAsync("up", static program => program.RegisterAsync("key", TestProgram.Key("acct-2")));
        Assert.True((bool?)Assert.Single(_stack.Recorded("key"))["pendingReplacement"]);
        Assert.Empty(_stack.Objects());

        _stack.Fault("{}");
        _stack.TakeCalls();
        await _stack.SucceedAsync("up", static program => program.RegisterAsync("key", TestProgram.Key("acct-2")));

        Assert.Equal("Check Create", Methods("key"));
        Assert.Equal(["acct-2/key2"], _stack.Objects(), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_replaced_object_that_could_not_be_deleted_is_deleted_by_the_next_up()
    {
        await _stack.SucceedAsync("up", static program => program.RegisterAsync("key", TestProgram.Key()));
        _stack.Fault("""{ "Delete": { "key": { "error": "in use" } } }""");
        var output = await _stack.FailAsync("up", static program => program.RegisterAsync("key", TestProgram.Key("acct-2")));
        Assert.Contains("in use", output, StringComparison.Ordinal);
        Assert.Equal(["acct-1/key1"], _stack.Recorded("key").Where(static state => (bool?)state["delete"] == true).Select(static state => (string?)state["id"]), StringComparer.Ordinal);

        _stack.Fault("{}");
        await _stack.SucceedAsync("up", static program => program.RegisterAsync("key", TestProgram.Key("acct-2")));

        Assert.Equal("acct-2/key2", (string?)Assert.Single(_stack.Recorded("key"))["id"]);
        Assert.Equal(["acct-2/key2"], _stack.Objects(), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Ignored_changes_are_not_made()
    {
        await _stack.SucceedAsync("up", static program => program.RegisterAsync("key", TestProgram.Key(limit: 1)));

        var output = await _stack.SucceedAsync("up", static program => program.RegisterAsync("key", TestProgram.Key(limit: 2), static request => request.IgnoreChanges.Add("limit")));

        Assert.Contains("2 unchanged", output, StringComparison.Ordinal);
        Assert.Equal(1, (double)Assert.Single(_stack.Recorded("key"))["inputs"]!["limit"]!);
    }

    [Fact]
    public async Task Secret_inputs_and_named_outputs_are_secret_in_state_and_output()
    {
        var output = await _stack.SucceedAsync("up", static async program =>
        {
            var key = await program.RegisterAsync("key", TestProgram.Key().With("limit", new PropertySecret(42)), static request => request.AdditionalSecretOutputs.Add("keyId"));
            program.Outputs = key.Object;
        }, "--json");

        var file = await File.ReadAllTextAsync(_stack.StatePath);
        Assert.DoesNotContain("sk_key1", file + output, StringComparison.Ordinal);
        Assert.DoesNotContain("\"key1\"", file + output, StringComparison.Ordinal);
        Assert.Equal("42", (string?)Assert.Single(_stack.Recorded("key"))["outputs"]!["limit"]!["plaintext"]);
        var last = JsonNode.Parse(output.TrimEnd().Split('\n')[^1])!;
        Assert.Equal("[secret]", (string?)last["outputs"]!["limit"]);
        Assert.Equal(2, (int)last["summary"]!["create"]!);
        Assert.Equal("succeeded", (string?)last["result"]);
    }

    [Fact]
    public async Task A_plugin_that_ends_during_a_call_is_reported_and_leaves_a_trace_of_what_it_was_creating()
    {
        _stack.Fault("""{ "Create": { "key": { "die": 7 } } }""");

        var output = await _stack.FailAsync("up", static program => program.RegisterAsync("key", TestProgram.Key()));

        Assert.Contains("The plugin elevenlabs ended with exit code 7; it is not known", output, StringComparison.Ordinal);
        Assert.Equal("creating", (string?)Assert.Single(_stack.Deployment()["pending_operations"]!.AsArray())!["type"]);

        _stack.Fault("{}");
        Assert.Contains(
            "    warning: key: An earlier run was interrupted while creating it",
            await _stack.SucceedAsync("up", static program => program.RegisterAsync("key", TestProgram.Key())),
            StringComparison.Ordinal);
        Assert.Null(_stack.Deployment()["pending_operations"]);
    }

    [Fact]
    public async Task A_plugin_that_closes_the_connection_but_lives_is_not_said_to_have_ended()
    {
        _stack.Fault("""{ "Create": { "key": { "disconnect": true } } }""");

        var output = await _stack.FailAsync("up", static program => program.RegisterAsync("key", TestProgram.Key()));

        Assert.Contains("The connection to the plugin elevenlabs failed, though its process is still running; it is not known", output, StringComparison.Ordinal);
        Assert.DoesNotContain("ended", output, StringComparison.Ordinal);
        Assert.Equal("creating", (string?)Assert.Single(_stack.Deployment()["pending_operations"]!.AsArray())!["type"]);
    }

    [Fact]
    public async Task A_missing_plugin_is_a_clear_sentence()
    {
        var output = await _stack.FailAsync("up", static program => program.RegisterAsync("thing", TestProgram.Key(), type: "nowhere:index:Thing"));

        Assert.Contains("The plugin pulumi-resource-nowhere is missing", output, StringComparison.Ordinal);
        Assert.Contains("PATH", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_resources_with_one_name_are_refused()
    {
        var output = await _stack.FailAsync("up", static async program =>
        {
            await program.RegisterAsync("key", TestProgram.Key());
            await program.RegisterAsync("key", TestProgram.Key());
        });

        Assert.Contains("Two resources have the same URN", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failing_dependent_keeps_what_it_depends_on_from_being_destroyed()
    {
        await _stack.SucceedAsync("up", static async program =>
        {
            var key = await program.RegisterAsync("key", TestProgram.Key());
            await program.RegisterAsync("dependent", TestProgram.Key(), request => request.Dependencies.Add(key.Urn));
        });
        _stack.Fault("""{ "Delete": { "dependent": { "error": "in use" } } }""");

        await _stack.FailAsync("destroy");

        Assert.Equal(["acct-1/key1", "acct-1/key2"], _stack.Objects(), StringComparer.Ordinal);
        Assert.Single(_stack.Recorded("key"));
        Assert.Single(_stack.Recorded("rec-dev"));
    }

    [Fact]
    public async Task A_resource_of_which_the_import_option_differs_is_updated_after_the_import()
    {
        await _stack.SucceedAsync("up", static program => program.RegisterAsync("other", TestProgram.Key()));
        _stack.Change("acct-9/hand", new JsonObject { ["account"] = "acct-9", ["limit"] = 5, ["name"] = "by-hand" });

        var output = await _stack.SucceedAsync("up", static async program =>
        {
            await program.RegisterAsync("other", TestProgram.Key());
            await program.RegisterAsync("imported", TestProgram.Key("acct-9", limit: 6), static request => request.ImportId = "acct-9/hand");
        });

        Assert.Contains("= 1 imported", output, StringComparison.Ordinal);
        Assert.Equal(6, (double)Assert.Single(_stack.Recorded("imported"))["outputs"]!["limit"]!);
    }

    [Theory]
    [InlineData("up")]
    [InlineData("preview")]
    [InlineData("destroy")]
    public async Task The_state_of_another_stack_is_refused_and_both_are_named(string command)
    {
        await _stack.SucceedAsync("up", static program => program.RegisterAsync("key", TestProgram.Key()));
        var before = await File.ReadAllTextAsync(_stack.StatePath);

        _stack.Name = "prod";
        var output = await _stack.FailAsync(command, static _ => Task.CompletedTask);
        Assert.Contains("the stack dev of the project rec, not of the stack prod of the project rec", output, StringComparison.Ordinal);

        _stack.Name = "dev";
        _stack.Write("Pulumi.yaml", "name: other\nruntime: nodejs\n");
        output = await _stack.FailAsync(command, static _ => Task.CompletedTask);
        Assert.Contains("the stack dev of the project rec, not of the stack dev of the project other", output, StringComparison.Ordinal);

        Assert.Contains("--state", output, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllTextAsync(_stack.StatePath));
        Assert.Single(_stack.Objects());
    }

    [Fact]
    public async Task A_second_run_on_a_state_is_refused_while_the_first_changes_it()
    {
        await _stack.SucceedAsync("up", async program =>
        {
            await program.RegisterAsync("key", TestProgram.Key());
            Assert.Contains($"Another run of pulumi-local is changing {_stack.StatePath}", await _stack.FailAsync("up", static _ => Task.CompletedTask), StringComparison.Ordinal);
            Assert.Contains("wait until it has ended", await _stack.FailAsync("destroy"), StringComparison.Ordinal);
            await _stack.SucceedAsync("preview", static _ => Task.CompletedTask);
            Assert.Equal(await File.ReadAllTextAsync(_stack.StatePath), await _stack.SucceedAsync("export"));
        });

        Assert.Single(_stack.Recorded("key"));
        await _stack.SucceedAsync("destroy");
    }

    [Fact]
    public async Task A_run_that_is_refused_leaves_no_lock()
    {
        await File.WriteAllTextAsync(_stack.StatePath, "nonsense");
        await _stack.FailAsync("up", static _ => Task.CompletedTask);
        File.Delete(_stack.StatePath);

        await _stack.SucceedAsync("up", static _ => Task.CompletedTask);
    }

    [Fact]
    public async Task A_program_that_ends_before_it_is_through_deletes_nothing()
    {
        await _stack.SucceedAsync("up", static program => program.RegisterAsync("key", TestProgram.Key()));

        var output = await _stack.FailAsync("up", static program =>
        {
            program.Outputs = null;
            return Task.CompletedTask;
        });

        Assert.Contains("The program ended before it was through", output, StringComparison.Ordinal);
        Assert.Single(_stack.Objects());
        Assert.Single(_stack.Recorded("key"));
    }

    [Fact]
    public async Task A_preview_changes_nothing()
    {
        await _stack.SucceedAsync("preview", static program => program.RegisterAsync("key", TestProgram.Key()));

        Assert.False(File.Exists(_stack.StatePath));
        Assert.False(File.Exists(Path.Combine(_stack.World, "world.json")));
    }

    [Fact]
    public async Task Export_prints_the_state_with_its_secrets_encrypted()
    {
        await _stack.SucceedAsync("up", static program => program.RegisterAsync("key", TestProgram.Key()));

        Assert.Equal(await File.ReadAllTextAsync(_stack.StatePath), await _stack.SucceedAsync("export"));
    }

    private string Methods(string name) => string.Join(' ', _stack.TakeCalls().Where(call => call.Name == name).Select(static call => call.Method));
}
