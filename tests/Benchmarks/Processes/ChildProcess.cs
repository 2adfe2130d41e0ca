using System.Diagnostics;

namespace ElevenProvider.Benchmarks.Processes;

/// <summary>A running program that says by its first line that it is ready. Disposing it ends it.</summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    private readonly Process _process;

    private ChildProcess(Process process, string firstLine, TimeSpan startTime) =>
        (_process, FirstLine, StartTime) = (process, firstLine, startTime);

    /// <summary>What it said first: where it listens, as a rule.</summary>
    public string FirstLine { get; }

    /// <summary>The time from the call that started it to the end of its first line.</summary>
    public TimeSpan StartTime { get; }

    /// <summary>The memory that it holds and held.</summary>
    public ProcessMemory Memory => ProcessMemory.Of(_process.Id);

    /// <summary>Starts a program and waits for its first line.</summary>
    /// <exception cref="InvalidOperationException">It ended before that.</exception>
    public static async Task<ChildProcess> StartAsync(Command command, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(command.File, command.Arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        foreach (var (name, value) in command.Environment)
        {
            start.Environment[name] = value;
        }

        var begun = Stopwatch.GetTimestamp();
        var process = Process.Start(start)!;
        var line = await process.StandardOutput.ReadLineAsync(cancellationToken);
        var startTime = Stopwatch.GetElapsedTime(begun);
        return line is not null
            ? new ChildProcess(process, line, startTime)
            : throw new InvalidOperationException($"{Path.GetFileName(command.File)} ended without a word.");
    }

    /// <summary>Says a line to the program and waits for one of its own.</summary>
    public async Task<string> Ask(string line, CancellationToken cancellationToken)
    {
        await _process.StandardInput.WriteLineAsync(line.AsMemory(), cancellationToken);
        await _process.StandardInput.FlushAsync(cancellationToken);
        return await _process.StandardOutput.ReadLineAsync(cancellationToken)
            ?? throw new InvalidOperationException($"{Path.GetFileName(_process.StartInfo.FileName)} ended without an answer.");
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
