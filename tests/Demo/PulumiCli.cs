using System.Text.Json.Nodes;

namespace ElevenProvider.Demo;

/// <summary>The Pulumi CLI on the PATH, with a backend of its own in the demo's folder.</summary>
internal sealed class PulumiCli(DemoFolder folder, EmulatedWorkspace workspace) : IStackDriver
{
    private const string File = "pulumi";

    private readonly ChildProgram _programs = new(folder, workspace);

    public string Name => "the Pulumi CLI";

    public async Task Prepare(CancellationToken cancellationToken)
    {
        if (!await _programs.Run(File, ["stack", "select", "--create", "demo", "--secrets-provider", "passphrase"], hasKey: false, cancellationToken))
        {
            throw new UnexpectedException("The Pulumi CLI could not make a stack; its own message is above.");
        }
    }

    public Task<bool> Run(string operation, CancellationToken cancellationToken) => _programs.Run(
        File,
        operation == "preview" ? ["preview", "--stack", "demo"] : [operation, "--stack", "demo", "--yes", "--skip-preview"],
        hasKey: operation != "preview",
        cancellationToken);

    public async Task<JsonNode> Export(CancellationToken cancellationToken) =>
        JsonNode.Parse(await _programs.Output(File, ["stack", "export", "--stack", "demo"], cancellationToken))!;
}
