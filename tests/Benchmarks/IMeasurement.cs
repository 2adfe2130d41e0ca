namespace ElevenProvider.Benchmarks;

/// <summary>A part of a run, which adds figures and a section to its findings.</summary>
internal interface IMeasurement
{
    /// <summary>By which it is chosen on the command line.</summary>
    string Name { get; }

    Task Run(Bench bench);
}
