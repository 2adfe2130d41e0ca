using System.Diagnostics;
using System.Text.Json;

namespace ElevenProvider.Protocol.Tests.NodeJs;

/// <summary>A running script of <c>tests/node</c>. It ends when its standard input does, or when it is disposed of.</summary>
internal sealed class NodeScript : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Task<string> _errors;

    private NodeScript(Process process)
    {
        _process = process;
        _errors = process.StandardError.ReadToEndAsync();
    }

    /// <summary>Starts <paramref name="script"/>, a path below <c>tests/node</c>.</summary>
    public static NodeScript Start(string script, params IEnumerable<string> arguments)
    {
        var directory = NodeDirectory();
        if (!Directory.Exists(Path.Combine(directory, "..", "..", "node_modules")))
        {
            throw new InvalidOperationException("The packages that these tests are held against are not installed: run `make node-modules`.");
        }

        return new NodeScript(Process.Start(new ProcessStartInfo("node", [script, .. arguments])
        {
            WorkingDirectory = directory,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!);
    }

    /// <summary>Runs <paramref name="script"/> to its end and returns what it printed, which must be JSON.</summary>
    public static async Task<JsonElement> Run(string script, params IEnumerable<string> arguments)
    {
        await using var running = Start(script, arguments);
        var output = await running._process.StandardOutput.ReadToEndAsync().Soon();
        await running._process.WaitForExitAsync().Soon();
        return running._process.ExitCode == 0
            ? JsonElement.Parse(output)
            : throw new InvalidOperationException($"{script} failed: {await running._errors}");
    }

    /// <summary>The next line that the script prints.</summary>
    public async Task<string> ReadLine() =>
        await _process.StandardOutput.ReadLineAsync().Soon() ?? throw new InvalidOperationException($"The script ended: {await _errors}");

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static string NodeDirectory()
    {
        var directory = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(directory, "ElevenProvider.sln")))
        {
            directory = Path.GetDirectoryName(directory) ?? throw new InvalidOperationException("The tests do not run from within the repository.");
        }

        return Path.Combine(directory, "tests", "node");
    }
}
