using System.Collections.Concurrent;
using ElevenProvider.Engine.Plugins;
using ElevenProvider.Engine.State;
using ElevenProvider.Engine.Steps;
using ElevenProvider.Protocol.Grpc;
using ElevenProvider.Protocol.PropertyValues;
using Pulumirpc;

namespace ElevenProvider.Engine.Display;

/// <summary>Collects what happens in an operation, and passes it on to the display.</summary>
/// <param name="display">Shows it.</param>
/// <param name="time">Measures durations.</param>
/// <param name="isPreview">Whether the operation only predicts.</param>
internal sealed class OperationReport(IDisplay display, TimeProvider time, bool isPreview)
{
    private readonly Lock _lock = new();
    private readonly long _start = time.GetTimestamp();
    private readonly ConcurrentDictionary<StepKind, int> _counts = new();
    private readonly ConcurrentQueue<Diagnostic> _diagnostics = new();

    /// <summary>The stack's outputs, as far as they are known.</summary>
    public PropertyObject Outputs { get; set; } = PropertyObject.Empty;

    /// <summary>Whether anything failed so far.</summary>
    public bool HasFailed => _diagnostics.Any(static diagnostic => diagnostic.Severity == Severity.Error);

    /// <summary>Shows a sentence about the operation as a whole.</summary>
    public void Say(string sentence) => Locked(() => display.Say(sentence));

    /// <summary>Runs a step, and shows how far it is.</summary>
    public async Task<ResourceState> StepAsync(Step step, Func<Task<ResourceState>> run)
    {
        // The engine's own providers are nothing that the user wrote.
        if (step.New.IsDefaultProvider || !step.IsCounted && step.Kind != StepKind.Delete)
        {
            return await run();
        }

        var start = time.GetTimestamp();
        var phase = StepPhase.Failed;
        Locked(() => display.Show(StepPhase.Started, step, TimeSpan.Zero));
        try
        {
            var resource = await run();
            phase = StepPhase.Done;
            _counts.AddOrUpdate(step.Kind, step.IsCounted ? 1 : 0, (_, count) => step.IsCounted ? count + 1 : count);
            return resource;
        }
        finally
        {
            Locked(() => display.Show(phase, step, time.GetElapsedTime(start)));
        }
    }

    /// <summary>Keeps and shows a message.</summary>
    public void Add(Severity severity, string urn, string message)
    {
        var diagnostic = new Diagnostic(severity, urn, message.Trim());
        _diagnostics.Enqueue(diagnostic);
        Locked(() => display.Show(diagnostic));
    }

    /// <summary>Keeps and shows why something failed.</summary>
    public void Fail(string urn, Exception problem)
    {
        foreach (var sentence in Sentences(problem))
        {
            Add(Severity.Error, urn, sentence);
        }
    }

    /// <summary>Shows how the operation ended; returns whether it succeeded.</summary>
    public bool Finish()
    {
        var summary = new OperationSummary(isPreview, _counts, Outputs, [.. _diagnostics], time.GetElapsedTime(_start));
        Locked(() => display.Show(summary));
        return summary.Succeeded;
    }

    private static IEnumerable<string> Sentences(Exception problem) => problem switch
    {
        CheckFailedException check => check.Sentences,
        GrpcException error when error.Status.Find<ErrorResourceInitFailed>() is { Reasons.Count: > 0 } partial =>
            [$"{error.Message.TrimEnd('.')}. It is only half done: {string.Join("; ", partial.Reasons)}"],
        GrpcException error when error.Status.Find<ConfigureErrorMissingKeys>() is { } missing => missing.MissingKeys.Select(static key =>
            $"The setting {key.Name} is missing: {key.Description.TrimEnd('.')}. Set it in the stack's configuration file."),
        GrpcException or PluginLostException or EngineException or FormatException => [problem.Message],
        _ => [$"The engine failed unexpectedly: {problem.GetType().Name}: {problem.Message}"],
    };

    private void Locked(Action show)
    {
        lock (_lock)
        {
            show();
        }
    }
}
