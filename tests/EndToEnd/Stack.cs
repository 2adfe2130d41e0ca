using System.Globalization;
using System.Text.Json.Nodes;
using ElevenProvider.Emulator;
using ElevenProvider.EndToEnd.Packages;
using ElevenProvider.Engine;
using ElevenProvider.Leaks;

namespace ElevenProvider.EndToEnd;

/// <summary>
/// One stack of a program under <c>Programs/</c>, or of one of the examples, on the embedded engine, against an emulated workspace of its own.
/// </summary>
internal sealed class Stack : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private static int _count;

    private readonly Dictionary<string, string?> _environment = new(StringComparer.Ordinal);

    private readonly string _name;

    private Stack(string directory, string name, EmulatorServer emulator, string apiKey)
    {
        Directory = directory;
        _name = name;
        Emulator = emulator;
        _environment["PULUMI_CONFIG_PASSPHRASE"] = "end-to-end";
        _environment["ELEVENLABS_API_KEY"] = apiKey;
        _environment["ELEVENLABS_BASE_URL"] = emulator.Url.ToString();
        _environment["ELEVENLABS_API_RESIDENCY"] = null;

        // That a program compiles strictly is seen once, by ExampleFileTests, and not at each of its runs: that takes longer than the run.
        _environment["PULUMI_NODEJS_TRANSPILE_ONLY"] = "true";
        Secrets.Plant("the API key", apiKey);
    }

    /// <summary>What must be in nothing that a run leaves behind; the keys that are made are planted as they are made.</summary>
    public PlantedSecrets Secrets { get; } = new();

    /// <summary>The workspace.</summary>
    public EmulatorServer Emulator { get; }

    /// <summary>Where a copy of the program is.</summary>
    public string Directory { get; }

    /// <summary>The file that holds the state.</summary>
    public string StateFile => Path.Combine(Directory, "state.json");

    /// <summary>How many requests changed something so far.</summary>
    public int Writes => Emulator.Requests.Count(static request => request.Method != "GET");

    /// <summary>A stack of the program in a file under <c>Programs/</c>.</summary>
    /// <param name="program">The file.</param>
    /// <param name="options">How the workspace is emulated.</param>
    /// <param name="plugin">Where the plugin is.</param>
    public static async Task<Stack> CreateAsync(string program, EmulatorOptions? options = null, string plugin = "../../../bin")
    {
        var directory = NewDirectory();
        var entry = $"index{Path.GetExtension(program)}";
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Programs", program), Path.Combine(directory, entry));
        var isTypeScript = entry == "index.ts";
        if (isTypeScript)
        {
            File.Copy(Path.Combine(Repository.Root, "examples", "onboarding", "typescript", "tsconfig.json"), Path.Combine(directory, "tsconfig.json"));
        }

        await File.WriteAllTextAsync(
            Path.Combine(directory, "Pulumi.yaml"),
            $$"""
            name: program
            main: {{entry}}
            runtime:
              name: nodejs
              options:
                typescript: {{(isTypeScript ? "true" : "false")}}
            plugins:
              providers:
                - name: elevenlabs
                  path: {{plugin}}
            """);
        options ??= new EmulatorOptions();
        return new Stack(directory, "test", await EmulatorServer.StartAsync(options), options.ApiKey!);
    }

    /// <summary>A stack of an example in TypeScript, as it is in the repository, with the SDK as npm publishes it.</summary>
    /// <param name="example">The example.</param>
    /// <param name="name">Name of the stack, whose settings are beside the program.</param>
    public static async Task<Stack> OfExampleAsync(string example, string name)
    {
        var directory = NewDirectory();
        var source = Path.Combine(Repository.Root, "examples", example, "typescript");
        foreach (var file in System.IO.Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(source, file))
            .Where(static file => !file.Split(Path.DirectorySeparatorChar).Contains("node_modules")))
        {
            var copy = Path.Combine(directory, file);
            System.IO.Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(Path.Combine(source, file), copy);
        }

        await NodePackage.InstallAsync(directory);

        return new Stack(directory, name, await EmulatorServer.StartAsync(), EmulatorOptions.DefaultApiKey);
    }

    /// <summary>Sets the stack's configuration.</summary>
    public Task Configure(params (string Key, string Value)[] config) => File.WriteAllLinesAsync(
        Path.Combine(Directory, $"Pulumi.{_name}.yaml"),
        ["config:", .. config.Select(static setting => $"  {setting.Key}: {setting.Value}")]);

    /// <summary>Sets an environment variable for what runs from now on; null removes it.</summary>
    public void SetVariable(string name, string? value) => _environment[name] = value;

    /// <summary>Runs an operation, and fails the test where it does not succeed.</summary>
    public async Task<JsonNode> Succeed(string operation, params string[] arguments)
    {
        var finished = await Run(operation, ["--json", .. arguments]);
        Assert.True(finished.ExitCode == 0, $"{operation} failed:\n{finished.Everything}");
        return JsonNode.Parse(finished.Output.TrimEnd().Split('\n')[^1])!;
    }

    /// <summary>Runs an operation, and searches for secrets all that it leaves behind.</summary>
    /// <remarks>The program and the plugin are processes of their own; the engine is not, because it would be compiled at every start.</remarks>
    public async Task<Finished> Run(string operation, params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        using var patience = new CancellationTokenSource(Patience);
        var host = new EngineHost(TextWriter.Synchronized(output), TextWriter.Synchronized(errors), IsTerminal: false, Variables(), TimeProvider.System);
        var exitCode = await CommandLine.RunAsync(Arguments(operation, arguments), host, patience.Token);
        Assert.False(patience.IsCancellationRequested, $"{operation} did not end within {Patience}:\n{output}{errors}");
        var finished = new Finished(exitCode, output.ToString(), errors.ToString());
        await AssertNoSecret(finished);
        return finished;
    }

    /// <summary>Starts an operation as a shell does it: in a group of processes of its own.</summary>
    public RunningEngine Start(string operation) =>
        RunningEngine.Start("setsid", [Repository.Binary("pulumi-local"), .. Arguments(operation, [])], Directory, _environment);

    /// <summary>Searches for secrets what a run has printed, and every file of the stack.</summary>
    public async Task AssertNoSecret(Finished finished)
    {
        foreach (var made in Emulator.ApiKeySecrets)
        {
            Secrets.Plant("a key that was made", made);
        }

        Assert.Empty(Secrets.In(finished.Everything));
        foreach (var file in System.IO.Directory.EnumerateFiles(Directory))
        {
            Assert.All(Secrets.In(await File.ReadAllTextAsync(file)), secret => Assert.Fail($"{Path.GetFileName(file)} holds {secret}"));
        }
    }

    /// <summary>What is recorded of a resource; null where nothing is.</summary>
    public async Task<JsonNode?> Recorded(string name)
    {
        var state = JsonNode.Parse(await File.ReadAllTextAsync(StateFile))!;
        return state["deployment"]!["resources"]!.AsArray()
            .SingleOrDefault(resource => ((string)resource!["urn"]!).EndsWith("::" + name, StringComparison.Ordinal));
    }

    public async ValueTask DisposeAsync()
    {
        await Emulator.DisposeAsync();
        System.IO.Directory.Delete(Directory, recursive: true);
    }

    private string[] Arguments(string operation, IEnumerable<string> more) =>
        [operation, "--cwd", Directory, "--stack", _name, "--state", StateFile, .. more];

    // What the tests inherited, with what the stack sets and without what it removes.
    private Dictionary<string, string> Variables()
    {
        var variables = EngineHost.InheritedEnvironment;
        foreach (var (name, value) in _environment)
        {
            variables.Remove(name);
            if (value is not null)
            {
                variables[name] = value;
            }
        }

        return variables;
    }

    // As deep below the repository as the examples are, so that their paths to the plugin hold.
    private static string NewDirectory()
    {
        var number = Interlocked.Increment(ref _count).ToString(CultureInfo.InvariantCulture);
        var directory = Path.Combine(Repository.Root, "artifacts", "end-to-end", $"{Environment.ProcessId}-{number}");
        System.IO.Directory.CreateDirectory(directory);
        return directory;
    }
}
