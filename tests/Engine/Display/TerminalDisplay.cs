using System.Globalization;
using ElevenProvider.Engine.Steps;

namespace ElevenProvider.Engine.Display;

/// <summary>Shows an operation on a terminal: in colours, and with a last line that tells what is running and for how long.</summary>
internal sealed class TerminalDisplay : TextDisplay
{
    private const string ClearLine = "\r\e[K";
    private const string Reset = "\e[0m";

    private const int DefaultWidth = 80;

    private readonly TextWriter _output;
    private readonly OperationKind _operation;
    private readonly Func<int> _width;
    private readonly TimeProvider _time;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, (string Text, long Start)> _running = new(StringComparer.Ordinal);
    private readonly ITimer _timer;

    /// <summary>Starts to show what is running.</summary>
    /// <param name="output">The terminal.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="width">Tells how many columns the terminal has now; 0 where that is not known, which is taken for 80.</param>
    /// <param name="time">Measures how long steps are running.</param>
    public TerminalDisplay(TextWriter output, OperationKind operation, Func<int> width, TimeProvider time)
        : base(output, operation)
    {
        (_output, _operation, _width, _time) = (output, operation, width, time);
        _timer = time.CreateTimer(_ => ShowRunning(), state: null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
    }

    /// <inheritdoc/>
    public override void Show(StepPhase phase, Step step, TimeSpan elapsed)
    {
        lock (_lock)
        {
            var key = $"{step.New.Urn} {step.Kind}";
            if (phase == StepPhase.Started)
            {
                _running[key] = ($"{StepWords.Doing(step.Kind, _operation)} {step.New.Name}", _time.GetTimestamp());
            }
            else
            {
                _running.Remove(key);
            }
        }

        base.Show(phase, step, elapsed);
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await _timer.DisposeAsync();
        await _output.WriteAsync(ClearLine);
        await base.DisposeAsync();
    }

    /// <inheritdoc/>
    protected override void WriteLine(string line, StepKind kind = StepKind.Same, StepPhase phase = StepPhase.Done)
    {
        lock (_lock)
        {
            _output.WriteLine($"{ClearLine}{Colour(kind, phase)}{line}{Reset}");
        }
    }

    private string Colour(StepKind kind, StepPhase phase) => (phase, kind) switch
    {
        // What is gone was deleted by someone else.
        (StepPhase.Done, StepKind.Delete) when _operation == OperationKind.Refresh => "\e[33m",
        (StepPhase.Failed, _) or (_, StepKind.Delete) => "\e[31m",
        (_, StepKind.Create or StepKind.Import) => "\e[32m",
        (_, StepKind.Update or StepKind.Replace) => "\e[33m",
        (_, StepKind.Read) => "\e[36m",
        _ => "",
    };

    private void ShowRunning()
    {
        lock (_lock)
        {
            var running = _running.Values.Select(step =>
                string.Create(CultureInfo.InvariantCulture, $"{step.Text} ({_time.GetElapsedTime(step.Start).TotalSeconds:0}s)"));
            _output.Write($"{ClearLine}{Cut(string.Join(", ", running))}");
        }
    }

    // Only a line that does not wrap can be cleared; and some terminals wrap when the last column is written.
    private string Cut(string line)
    {
        var room = (_width() is > 1 and var width ? width : DefaultWidth) - 1;
        return line.Length <= room ? line : $"{line[..(room - 1)]}…";
    }
}
