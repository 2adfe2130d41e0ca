using System.Text.Json.Nodes;
using ElevenProvider.Engine.Secrets;
using ElevenProvider.Protocol.PropertyValues;

namespace ElevenProvider.Engine.Tests;

/// <summary>A project with a stack in a directory of its own, and the stand-in plugin's world beside it.</summary>
internal sealed class TestStack : IDisposable
{
    public const string Passphrase = "test";

    private readonly string _root = Directory.CreateTempSubdirectory("engine-tests-").FullName;

    public TestStack(string? project = null, string? config = null)
    {
        Directory.CreateDirectory(ProgramDirectory);
        Directory.CreateDirectory(World);
        Write("Pulumi.yaml", project ?? "name: rec\nruntime: nodejs\n");
        Write("Pulumi.dev.yaml", config ?? File.ReadAllText(Repository.Transcript("Pulumi.dev.yaml")));
        Environment = EngineHost.InheritedEnvironment;
        Environment["PATH"] = $"{Repository.Node}{Path.PathSeparator}{Environment["PATH"]}";
        Environment["PULUMI_CONFIG_PASSPHRASE"] = Passphrase;
        Environment["STAND_IN_DIRECTORY"] = World;
    }

    public Dictionary<string, string> Environment { get; }

    public string Name { get; set; } = "dev";

    public string ProgramDirectory => Path.Combine(_root, "program");

    public string World => Path.Combine(_root, "world");

    public string StatePath => Path.Combine(_root, "state.json");

    public string[] Arguments(string command, params string[] more) =>
        [command, .. more, "--cwd", ProgramDirectory, "--stack", Name, "--state", StatePath];

    /// <summary>Runs a command in this process.</summary>
    public async Task<(int ExitCode, string Output)> RunAsync(
        string command, Func<TestProgram, Task>? program = null, string[]? more = null, CancellationToken cancellation = default)
    {
        using var output = new StringWriter();
        var host = new EngineHost(TextWriter.Synchronized(output), TextWriter.Synchronized(output), IsTerminal: false, Environment, TimeProvider.System);
        if (program is not null)
        {
            host = host with { Program = (context, _, stop) => TestProgram.RunAsync(context, program, stop) };
        }

        var exitCode = await CommandLine.RunAsync(Arguments(command, more ?? []), host, cancellation);
        return (exitCode, output.ToString());
    }

    /// <summary>Runs a command that must succeed.</summary>
    public async Task<string> SucceedAsync(string command, Func<TestProgram, Task>? program = null, params string[] more)
    {
        var (exitCode, output) = await RunAsync(command, program, more);
        Assert.True(exitCode == 0, output);
        return output;
    }

    /// <summary>Runs a command that must fail.</summary>
    public async Task<string> FailAsync(string command, Func<TestProgram, Task>? program = null, params string[] more)
    {
        var (exitCode, output) = await RunAsync(command, program, more);
        Assert.True(exitCode == 1, output);
        return output;
    }

    public void Write(string file, string content) => File.WriteAllText(Path.Combine(ProgramDirectory, file), content);

    /// <summary>Tells the stand-in plugin what has to go wrong, as JSON.</summary>
    public void Fault(string json) => File.WriteAllText(Path.Combine(World, "faults.json"), json);

    /// <summary>Changes an object of the world behind the engine's back; null removes it.</summary>
    public void Change(string id, JsonObject? content)
    {
        var file = Path.Combine(World, "world.json");
        var world = JsonNode.Parse(File.ReadAllText(file))!;
        if (content is null)
        {
            world["objects"]!.AsObject().Remove(id);
        }
        else
        {
            world["objects"]![id] = content;
        }

        File.WriteAllText(file, world.ToJsonString());
    }

    /// <summary>The ids of the objects that exist.</summary>
    public IEnumerable<string> Objects() =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(World, "world.json")))!["objects"]!.AsObject().Select(static entry => entry.Key);

    /// <summary>The calls that the stand-in plugin got since the last time, in order of completion.</summary>
    public IReadOnlyList<ProviderCall> TakeCalls()
    {
        var file = Path.Combine(World, "calls.jsonl");
        var calls = File.Exists(file) ? File.ReadLines(file).Select(ProviderCall.Parse).ToList() : [];
        File.Delete(file);
        return calls;
    }

    /// <summary>The state's deployment, with its secrets as <c>plaintext</c>, as <c>--show-secrets</c> shows them.</summary>
    public JsonNode Deployment()
    {
        var deployment = JsonNode.Parse(File.ReadAllText(StatePath))!["deployment"]!;
        using var secrets = PassphraseSecrets.Open(Passphrase, (string)deployment["secrets_providers"]!["state"]!["salt"]!);
        ShowSecrets(deployment, secrets);
        return deployment;
    }

    /// <summary>What the state holds of a resource, by its name.</summary>
    public IReadOnlyList<JsonNode> Recorded(string name) =>
        [.. Deployment()["resources"]!.AsArray().Where(resource => ((string)resource!["urn"]!).EndsWith($"::{name}", StringComparison.Ordinal)).Select(static resource => resource!)];

    public static void ShowSecrets(JsonNode? node, PassphraseSecrets secrets)
    {
        switch (node)
        {
            case JsonObject map when (string?)map["ciphertext"] is { } ciphertext && map.ContainsKey(Signatures.Key):
                map.Remove("ciphertext");
                map["plaintext"] = secrets.Decrypt(ciphertext);
                break;
            case JsonObject map:
                foreach (var (_, value) in map)
                {
                    ShowSecrets(value, secrets);
                }

                break;
            case JsonArray array:
                foreach (var item in array)
                {
                    ShowSecrets(item, secrets);
                }

                break;
        }
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
