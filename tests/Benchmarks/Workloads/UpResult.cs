namespace ElevenProvider.Benchmarks.Workloads;

/// <summary>What came of a run that creates.</summary>
/// <param name="Time">How long it took.</param>
/// <param name="Made">The resources as they are then recorded.</param>
/// <param name="Failures">What went wrong, a message for each resource that was not made.</param>
internal sealed record UpResult(TimeSpan Time, IReadOnlyList<Recorded> Made, IReadOnlyList<string> Failures)
{
    /// <summary>The result of a run in which nothing may fail.</summary>
    /// <exception cref="InvalidOperationException">Something did.</exception>
    public UpResult Unfailing => Failures.Count == 0 ? this : throw new InvalidOperationException($"{Failures.Count} creations failed, the first with: {Failures[0]}");
}
