using System.Text.Json.Nodes;

namespace ElevenProvider.Demo;

/// <summary>The engine in tests/Engine.</summary>
internal sealed class EmbeddedEngine(DemoFolder folder, EmulatedWorkspace workspace) : IStackDriver
{
    private readonly ChildProgram _programs = new(folder, workspace);

    public string Name => "the embedded engine";

    private string File => folder.Binary("pulumi-local");

    public Task Prepare(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<bool> Run(string operation, CancellationToken cancellationToken) =>
        _programs.Run(File, Arguments(operation), hasKey: operation != "preview", cancellationToken);

    public async Task<JsonNode> Export(CancellationToken cancellationToken) =>
        JsonNode.Parse(await _programs.Output(File, Arguments("export"), cancellationToken))!;

    private string[] Arguments(string operation) =>
        [operation, "--cwd", folder.Program, "--stack", "demo", "--state", Path.Combine(folder.State, "demo.json")];
}
