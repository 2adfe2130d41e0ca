using System.Text.Json.Nodes;
using ElevenProvider.Engine.Secrets;
using ElevenProvider.Engine.State;
using ElevenProvider.Protocol.PropertyValues;

namespace ElevenProvider.Engine.Tests;

public sealed class StateTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("state-tests-").FullName;

    private string StatePath => Path.Combine(_directory, "state.json");

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void A_recorded_state_is_written_as_it_was_read()
    {
        File.Copy(Repository.Transcript("state-export.json"), StatePath);
        using (var file = Open())
        {
            file.Save(file.Resources, []);
        }

        var written = JsonNode.Parse(File.ReadAllText(StatePath))!;
        var recorded = JsonNode.Parse(File.ReadAllText(Repository.Transcript("state-export.json")))!;
        foreach (var node in new[] { written, recorded })
        {
            node["deployment"]!["manifest"]!.AsObject().Remove("time");
            foreach (var resource in node["deployment"]!["resources"]!.AsArray())
            {
                // Finer than the clock here.
                resource!.AsObject().Remove("created");
                resource.AsObject().Remove("modified");
                resource.AsObject().Remove("stackTrace");
            }
        }

        // Unchanged secrets keep their ciphertexts, so the files are the same to the letter.
        Assert.Equal(recorded.ToJsonString(), written.ToJsonString());
    }

    [Fact]
    public void Whatever_a_resource_refers_to_stands_before_it()
    {
        var stack = Resource("stack") with { Custom = false };
        var provider = Resource("provider") with { Parent = stack.Urn, Type = "pulumi:providers:elevenlabs", Id = "1" };
        var key = Resource("key") with { Parent = stack.Urn, Provider = $"{provider.Urn}::1" };
        var dependent = Resource("dependent") with { Dependencies = [key.Urn], Provider = $"{provider.Urn}::1" };

        var sorted = StateOrder.Sort([dependent, key, provider, stack]);

        Assert.Equal(["stack", "provider", "key", "dependent"], sorted.Select(static resource => resource.Name), StringComparer.Ordinal);
    }

    [Fact]
    public void A_running_step_stands_among_the_pending_operations_until_it_ends()
    {
        using var file = Open();
        var recorder = new StateRecorder(file, [], []);
        var key = Resource("key") with { Inputs = PropertyObject.Empty.With("account", "acct-1") };

        var pending = recorder.Begin(key, "creating");
        Assert.Equal("creating", (string?)Deployment()["pending_operations"]![0]!["type"]);
        Assert.Equal("acct-1", (string?)Deployment()["pending_operations"]![0]!["resource"]!["inputs"]!["account"]);

        recorder.Put(old: null, key with { Id = "1" }, pending);
        Assert.Null(Deployment()["pending_operations"]);
        Assert.Equal("1", (string?)Deployment()["resources"]![0]!["id"]);
    }

    [Fact]
    public void What_a_killed_engine_was_creating_is_kept_until_it_is_created()
    {
        using (var file = Open())
        {
            var killed = new StateRecorder(file, [], []);
            killed.Begin(Resource("key"), "creating");
            killed.Begin(Resource("other"), "deleting");
        }

        using var again = Open();
        var recorder = new StateRecorder(again, again.Resources, again.PendingOperations);
        recorder.Put(old: null, Resource("unrelated"));
        Assert.Equal("key", Urn.NameOf((string)Assert.Single(Deployment()["pending_operations"]!.AsArray())!["resource"]!["urn"]!));

        recorder.Put(old: null, Resource("key") with { Id = "1" });
        Assert.Null(Deployment()["pending_operations"]);
    }

    [Fact]
    public void Runs_that_are_interrupted_again_and_again_leave_one_pending_operation_of_a_resource()
    {
        for (var run = 1; run <= 3; run++)
        {
            using var file = Open();
            var killed = new StateRecorder(file, file.Resources, file.PendingOperations);
            killed.Begin(Resource("key") with { ImportId = $"run {run}" }, "creating");
            killed.Begin(Resource("other"), "creating");
        }

        Assert.Equal(
            ["key", "other"], Deployment()["pending_operations"]!.AsArray().Select(static operation => Urn.NameOf((string)operation!["resource"]!["urn"]!)), StringComparer.Ordinal);
        Assert.Equal("run 3", (string?)Deployment()["pending_operations"]![0]!["resource"]!["importID"]);
    }

    [Fact]
    public void A_pile_of_pending_operations_of_an_earlier_version_is_read_as_one()
    {
        var operation = """{"type":"creating","resource":{"urn":"urn:pulumi:dev::rec::elevenlabs:index:Key::key","type":"elevenlabs:index:Key","custom":true}}""";
        File.WriteAllText(StatePath, $$$"""{"version":3,"deployment":{"pending_operations":[{{{operation}}},{{{operation}}}]}}""");

        using var file = Open();

        Assert.Single(file.PendingOperations);
    }

    [Fact]
    public void A_step_that_fails_in_good_order_keeps_what_an_earlier_run_may_have_left()
    {
        using (var file = Open())
        {
            new StateRecorder(file, [], []).Begin(Resource("key"), "creating");
        }

        using var again = Open();
        var recorder = new StateRecorder(again, again.Resources, again.PendingOperations);
        recorder.Abandon(recorder.Begin(Resource("key"), "creating"));

        Assert.Single(Deployment()["pending_operations"]!.AsArray());
    }

    [Fact]
    public void Two_objects_of_one_resource_that_are_being_deleted_are_both_kept()
    {
        using var file = Open();
        var recorder = new StateRecorder(file, [], []);

        recorder.Begin(Resource("key") with { Id = "1", Delete = true }, "deleting");
        recorder.Begin(Resource("key") with { Id = "2", Delete = true }, "deleting");

        Assert.Equal(2, Deployment()["pending_operations"]!.AsArray().Count);
    }

    [Fact]
    public void A_file_that_cannot_be_written_stays_as_it_was()
    {
        using var file = Open();
        file.Save([Resource("before")], []);
        Directory.CreateDirectory(StatePath + ".new");

        var problem = Assert.Throws<EngineException>(() => file.Save([Resource("after")], []));

        Assert.StartsWith($"The state cannot be written to {StatePath}: ", problem.Message, StringComparison.Ordinal);
        Assert.Contains("run refresh", problem.Message, StringComparison.Ordinal);
        Assert.Equal("before", Urn.NameOf((string)Deployment()["resources"]![0]!["urn"]!));
    }

    [Fact]
    public void A_directory_is_no_state()
    {
        Directory.CreateDirectory(StatePath);

        Assert.Contains("name a file with --state", Assert.Throws<EngineException>(Open).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lock_that_cannot_be_made_is_not_said_to_be_held()
    {
        Directory.CreateDirectory(StatePath + ".lock");

        Assert.StartsWith("The state cannot be written: ", Assert.Throws<EngineException>(() => StateLock.Take(StatePath)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_deleted_resource_leaves_the_dependencies_of_others()
    {
        using var file = Open();
        var key = Resource("key");
        var dependent = Resource("dependent") with
        {
            Dependencies = [key.Urn],
            PropertyDependencies = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["name"] = [key.Urn] },
        };
        var recorder = new StateRecorder(file, [key, dependent], []);

        recorder.Remove(key);

        var left = Assert.Single(recorder.Resources);
        Assert.Empty(left.Dependencies);
        Assert.Empty(left.PropertyDependencies["name"]);
    }

    [Theory]
    [InlineData("""{"version":4,"deployment":{}}""", "Version 4 of")]
    [InlineData("""{"version":3,"deployment":{"secrets_providers":{"type":"cloud"}}}""", "\"cloud\"")]
    [InlineData("""{"version":3,"deployment":{"resources":[{"urn":"urn:pulumi:s::p::t::n","type":"t","protect":true}]}}""", "\"protect\"")]
    [InlineData("""{"version":3,"checkpoint":{"stack":"organization/rec/dev","latest":{}}}""", "pulumi stack export --file")]
    public void A_state_with_more_than_the_engine_does_is_refused_by_name(string content, string expected)
    {
        File.WriteAllText(StatePath, content);

        var problem = Assert.Throws<EngineException>(Open);

        Assert.Contains(expected, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense", "it is no JSON")]
    [InlineData("[]", "it is no JSON object")]
    [InlineData("{}", "it does not say the version")]
    [InlineData("""{"version":"three"}""", "of another type")]
    [InlineData("""{"version":3}""", "it has no \"deployment\"")]
    [InlineData("""{"version":3,"deployment":[]}""", "it has no \"deployment\"")]
    [InlineData("""{"version":3,"deployment":{"resources":{}}}""", "\"resources\" is no list")]
    [InlineData("""{"version":3,"deployment":{"resources":[null]}}""", "one of \"resources\" is no object")]
    [InlineData("""{"version":3,"deployment":{"resources":[{}]}}""", "lacks its \"urn\"")]
    [InlineData("""{"version":3,"deployment":{"resources":[{"urn":"urn:pulumi:s::p::t::n"}]}}""", "lacks its \"type\"")]
    [InlineData("""{"version":3,"deployment":{"resources":[{"urn":"key","type":"t"}]}}""", "\"key\" is no URN")]
    [InlineData("""{"version":3,"deployment":{"pending_operations":[{}]}}""", "lacks its resource or its type")]
    [InlineData("""{"version":3,"deployment":{"pending_operations":[{"type":"creating","resource":{}}]}}""", "lacks its \"urn\"")]
    public void What_is_no_state_is_refused_in_a_sentence_that_names_the_file_the_fault_and_the_remedy(string content, string fault)
    {
        File.WriteAllText(StatePath, content);

        var problem = Assert.Throws<EngineException>(Open);

        Assert.StartsWith($"{StatePath} is not a state as pulumi stack export writes it: ", problem.Message, StringComparison.Ordinal);
        Assert.Contains(fault, problem.Message, StringComparison.Ordinal);
        Assert.EndsWith("Restore the file, or name another with --state.", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stack_that_was_never_updated_has_an_empty_state()
    {
        File.WriteAllText(StatePath, """{"version":3,"deployment":{"manifest":{}}}""");

        using var file = Open();

        Assert.Empty(file.Resources);
        Assert.Empty(file.PendingOperations);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("90s", 90)]
    [InlineData("2m", 120)]
    [InlineData("1h2m3.5s", 3723.5)]
    [InlineData("500ms", 0.5)]
    public void Durations_are_read_as_Go_writes_them(string text, double seconds) => Assert.Equal(seconds, CustomTimeouts.Seconds(text));

    [Theory]
    [InlineData("90")]
    [InlineData("s")]
    [InlineData("5 minutes")]
    public void What_is_no_duration_is_refused(string text) => Assert.Throws<EngineException>(() => CustomTimeouts.Seconds(text));

    private static ResourceState Resource(string name) => new() { Urn = Urn.Create("dev", "rec", "elevenlabs:index:Key", name), Type = "elevenlabs:index:Key" };

    private StateFile Open() => StateFile.Open(
        StatePath, TimeProvider.System, static salt => salt is null ? PassphraseSecrets.Create(TestStack.Passphrase) : PassphraseSecrets.Open(TestStack.Passphrase, salt));

    private JsonNode Deployment() => JsonNode.Parse(File.ReadAllText(StatePath))!["deployment"]!;
}
