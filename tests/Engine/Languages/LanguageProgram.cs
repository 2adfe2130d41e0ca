using ElevenProvider.Engine.Display;
using ElevenProvider.Engine.Plugins;

namespace ElevenProvider.Engine.Languages;

/// <summary>Runs a Pulumi program.</summary>
internal static class LanguageProgram
{
    // The Node runtime ends so when it has told the engine already what went wrong.
    private const int FailureAlreadyShown = 32;

    /// <summary>Runs a program to its end, or until <paramref name="stop"/>; failures go to <paramref name="report"/>.</summary>
    public static async Task RunAsync(ProgramCommand command, OperationReport report, CancellationToken stop)
    {
        using var process = ChildProcess.Start(command.File, command.Arguments, command.Directory, command.Environment);
        process.OutputDataReceived += (_, line) => Show(line.Data);
        process.ErrorDataReceived += (_, line) => Show(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await process.WaitForExitAsync(stop);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            return;
        }

        if (process.ExitCode != 0 && !(process.ExitCode == FailureAlreadyShown && report.HasFailed))
        {
            report.Add(Severity.Error, "", $"The program ended with exit code {process.ExitCode}.");
        }

        void Show(string? line)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                report.Add(Severity.Info, "", line);
            }
        }
    }
}
