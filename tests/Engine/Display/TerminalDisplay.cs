using System.Globalization;
using ElevenProvider.Engine.Steps;

namespace ElevenProvider.Engine.Display;

/// <summary>Shows an operation on a terminal: in colours, and with a last line that tells what is running and for how long.</summary>
internal sealed class TerminalDisplay : TextDisplay
{
    private const string ClearLine = "\r\e[K";
    private const string Reset = "\e[0m";

    private readonly TextWriter _output;
    private readonly TimeProvider _time;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, (string Text, long Start)> _running = new(StringComparer.Ordinal);
    private readonly ITimer _timer;

    public TerminalDisplay(TextWriter output, bool isPreview, TimeProvider time)
        : base(output, isPreview)
    {
        (_output, _time) = (output, time);
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
                _running[key] = ($"{StepWords.Doing(step.Kind)} {step.New.Name}", _time.GetTimestamp());
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

    private static string Colour(StepKind kind, StepPhase phase) => (phase, kind) switch
    {
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
            _output.Write($"{ClearLine}{string.Join(", ", running)}");
        }
    }
}
