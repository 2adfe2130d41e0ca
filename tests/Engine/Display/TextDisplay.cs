using System.Globalization;
using ElevenProvider.Engine.Steps;

namespace ElevenProvider.Engine.Display;

/// <summary>Shows an operation in lines for a person.</summary>
internal class TextDisplay(TextWriter output, OperationKind operation) : IDisplay
{
    // Nothing is done to the objects, so there is nothing to wait for.
    private readonly bool _onlyLooks = operation is OperationKind.Preview or OperationKind.Refresh;

    /// <inheritdoc/>
    public virtual void Say(string sentence) => WriteLine(sentence);

    /// <inheritdoc/>
    public virtual void Show(StepPhase phase, Step step, TimeSpan elapsed)
    {
        if (step.Kind == StepKind.Same && phase != StepPhase.Failed || _onlyLooks && phase == StepPhase.Started)
        {
            return;
        }

        var words = phase switch
        {
            StepPhase.Started => StepWords.Doing(step.Kind, operation),
            StepPhase.Failed => $"{StepWords.Doing(step.Kind, operation)} failed",
            _ => StepWords.Done(step.Kind, operation),
        };
        var duration = phase == StepPhase.Started || _onlyLooks ? "" : string.Create(CultureInfo.InvariantCulture, $" ({elapsed.TotalSeconds:0.00}s)");
        WriteLine($" {StepWords.Sign(step.Kind),-2} {step.New.Type} {step.New.Name}{(step.New.Delete ? " (replaced)" : "")} {words}{duration}", step.Kind, phase);
        foreach (var change in step.Kind == StepKind.Create && !_onlyLooks || phase != (_onlyLooks ? StepPhase.Done : StepPhase.Started) ? [] : step.Changes)
        {
            WriteLine($"      {change}");
        }
    }

    /// <inheritdoc/>
    public virtual void Show(Diagnostic diagnostic)
    {
        // Errors are gathered at the end, where they are not lost among the progress.
        if (diagnostic.Severity != Severity.Error)
        {
            WriteLine(Text(diagnostic));
        }
    }

    /// <inheritdoc/>
    public virtual void Show(OperationSummary summary)
    {
        var errors = summary.Diagnostics.Where(static diagnostic => diagnostic.Severity == Severity.Error).ToList();
        if (errors.Count > 0)
        {
            WriteLine("Diagnostics:");
            foreach (var error in errors)
            {
                WriteLine(Text(error));
            }
        }

        if (summary.Outputs.Count > 0)
        {
            WriteLine("Outputs:");
            foreach (var (name, value) in summary.Outputs.OrderBy(static entry => entry.Key, StringComparer.Ordinal))
            {
                WriteLine($"    {name}: {value}");
            }
        }

        var counts = StepWords.Signs
            .Where(entry => summary.Counts.GetValueOrDefault(entry.Kind) > 0)
            .Select(entry => $"{entry.Sign} {summary.Counts[entry.Kind]} {StepWords.Done(entry.Kind, operation)}".Trim());
        WriteLine($"Resources: {string.Join(", ", counts.DefaultIfEmpty("none"))}{(errors.Count > 0 ? $", {errors.Count} errored" : "")}");
        WriteLine(string.Create(CultureInfo.InvariantCulture, $"Duration: {Math.Ceiling(summary.Duration.TotalSeconds)}s"));
    }

    /// <inheritdoc/>
    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    private static string Text(Diagnostic diagnostic)
    {
        var severity = diagnostic.Severity switch { Severity.Error => "error: ", Severity.Warning => "warning: ", _ => "" };
        var subject = diagnostic.Urn.Length == 0 ? "" : $"{State.Urn.NameOf(diagnostic.Urn)}: ";
        return $"    {severity}{subject}{diagnostic.Message.ReplaceLineEndings("\n    ")}";
    }

    /// <summary>Writes a line.</summary>
    protected virtual void WriteLine(string line, StepKind kind = StepKind.Same, StepPhase phase = StepPhase.Done) => output.WriteLine(line);
}
