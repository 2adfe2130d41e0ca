using System.ComponentModel;
using System.Diagnostics;

namespace ElevenProvider.Demo;

/// <summary>Runs programs on the demo's stack, with the environment that the provider and the state need.</summary>
internal sealed class ChildProgram(DemoFolder folder, EmulatedWorkspace workspace)
{
    /// <summary>Starts a process.</summary>
    /// <exception cref="UnexpectedException">There is no such program.</exception>
    public static Process Launch(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new UnexpectedException(Path.IsPathRooted(start.FileName)
                ? $"{start.FileName} cannot be started: run `make demo`, which builds it."
                : $"{start.FileName} is not on the PATH: install the Pulumi CLI (https://www.pulumi.com/docs/iac/download-install/), or run `ENGINE=embedded make demo`.");
        }
    }

    /// <summary>Runs a program; its output goes where the demo's own goes.</summary>
    /// <param name="file">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="hasKey">Whether it gets the workspace's key.</param>
    /// <param name="cancellationToken">Gives up waiting for it.</param>
    /// <returns>Whether it succeeded.</returns>
    /// <exception cref="UnexpectedException">It cannot be started.</exception>
    public async Task<bool> Run(string file, IEnumerable<string> arguments, bool hasKey, CancellationToken cancellationToken)
    {
        using var process = Start(file, arguments, hasKey, captureOutput: false);
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0;
    }

    /// <summary>Runs a program that prints what is recorded.</summary>
    /// <exception cref="UnexpectedException">It cannot be started, or fails.</exception>
    public async Task<string> Output(string file, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        using var process = Start(file, arguments, hasKey: true, captureOutput: true);
        var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0 ? output : throw new UnexpectedException($"{Path.GetFileName(file)} could not print what is recorded.");
    }

    private Process Start(string file, IEnumerable<string> arguments, bool hasKey, bool captureOutput)
    {
        var start = new ProcessStartInfo(file, arguments) { WorkingDirectory = folder.Program, RedirectStandardOutput = captureOutput, UseShellExecute = false };
        start.Environment["ELEVENLABS_API_KEY"] = hasKey ? EmulatedWorkspace.ApiKey : null;
        start.Environment["ELEVENLABS_BASE_URL"] = workspace.Url.ToString();
        start.Environment["PULUMI_CONFIG_PASSPHRASE"] = "demo";
        start.Environment["PULUMI_BACKEND_URL"] = new Uri(folder.State).ToString();
        start.Environment["PULUMI_SKIP_UPDATE_CHECK"] = "true";
        return Launch(start);
    }
}
