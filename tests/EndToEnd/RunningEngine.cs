using System.Diagnostics;
using System.Globalization;

namespace ElevenProvider.EndToEnd;

/// <summary>An operation of the engine that is under way, so that it can be interrupted.</summary>
internal sealed class RunningEngine : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _errors;

    private RunningEngine(Process process) =>
        (_process, _output, _errors) = (process, process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());

    /// <summary>Starts it.</summary>
    public static RunningEngine Start(string file, IEnumerable<string> arguments, string directory, IEnumerable<KeyValuePair<string, string?>> environment)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = directory,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new RunningEngine(Process.Start(start)!);
    }

    /// <summary>Does what Ctrl-C does in a terminal: interrupts the engine, the program and the plugins at the same time.</summary>
    public Task<Finished> Interrupt() => ChildProcess.RunAsync(
        "kill", ["-INT", "--", "-" + _process.Id.ToString(CultureInfo.InvariantCulture)], Repository.Root);

    /// <summary>Ends the engine, and nothing else, in the middle of what it does.</summary>
    public void Kill() => _process.Kill();

    /// <summary>Waits for its end.</summary>
    public async Task<Finished> Finished()
    {
        using var patience = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(patience.Token);
        return new Finished(_process.ExitCode, await _output, await _errors);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }
}
