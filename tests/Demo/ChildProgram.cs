using System.Diagnostics;

namespace ElevenProvider.Demo;

/// <summary>Runs programs on the demo's stack, with the environment that the provider and the state need.</summary>
internal sealed class ChildProgram(DemoFolder folder, EmulatedWorkspace workspace)
{
    public async Task<bool> Run(string file, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        using var process = Start(file, arguments, captureOutput: false);
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0;
    }

    public async Task<string> Output(string file, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        using var process = Start(file, arguments, captureOutput: true);
        var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{Path.GetFileName(file)} failed.");
    }

    private Process Start(string file, IEnumerable<string> arguments, bool captureOutput)
    {
        var start = new ProcessStartInfo(file, arguments) { WorkingDirectory = folder.Program, RedirectStandardOutput = captureOutput, UseShellExecute = false };
        start.Environment["ELEVENLABS_API_KEY"] = EmulatedWorkspace.ApiKey;
        start.Environment["ELEVENLABS_BASE_URL"] = workspace.Url.ToString();
        start.Environment["PULUMI_CONFIG_PASSPHRASE"] = "demo";
        start.Environment["PULUMI_BACKEND_URL"] = new Uri(folder.State).ToString();
        start.Environment["PULUMI_SKIP_UPDATE_CHECK"] = "true";
        return Process.Start(start) ?? throw new InvalidOperationException($"{file} did not start.");
    }
}
