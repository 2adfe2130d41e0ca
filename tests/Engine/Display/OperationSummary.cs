using ElevenProvider.Engine.Steps;
using ElevenProvider.Protocol.PropertyValues;

namespace ElevenProvider.Engine.Display;

/// <summary>How an operation ended.</summary>
/// <param name="IsPreview">Whether it only predicted.</param>
/// <param name="Counts">How many resources saw each kind of step.</param>
/// <param name="Outputs">The stack's outputs.</param>
/// <param name="Diagnostics">Every message, in order.</param>
/// <param name="Duration">How long it took.</param>
internal sealed record OperationSummary(
    bool IsPreview,
    IReadOnlyDictionary<StepKind, int> Counts,
    PropertyObject Outputs,
    IReadOnlyList<Diagnostic> Diagnostics,
    TimeSpan Duration)
{
    /// <summary>Whether it did all that it had to.</summary>
    public bool Succeeded => Diagnostics.All(static diagnostic => diagnostic.Severity != Severity.Error);
}
