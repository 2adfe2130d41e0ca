using System.Diagnostics;

namespace ElevenProvider.Engine.Plugins;

/// <summary>What a plugin prints: its first line, and the last ones, which tell why it ended.</summary>
internal sealed class PluginOutput
{
    private const int KeptLines = 20;

    private readonly TaskCompletionSource<string?> _firstLine = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Queue<string> _lines = new();

    /// <summary>Starts to read.</summary>
    public PluginOutput(Process process)
    {
        process.OutputDataReceived += (_, line) =>
        {
            if (!_firstLine.TrySetResult(line.Data))
            {
                Keep(line.Data);
            }
        };
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>The first line of its standard output; null where that ended before.</summary>
    public Task<string?> FirstLine => _firstLine.Task;

    /// <summary>The last lines of all that it printed after its first one.</summary>
    public override string ToString()
    {
        lock (_lines)
        {
            return string.Join('\n', _lines);
        }
    }

    private void Keep(string? line)
    {
        lock (_lines)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                _lines.Enqueue(line);
            }

            while (_lines.Count > KeptLines)
            {
                _lines.Dequeue();
            }
        }
    }
}
