namespace ElevenProvider.Benchmarks.Processes;

/// <summary>How a program is started.</summary>
/// <param name="File">The program.</param>
/// <param name="Arguments">Its arguments.</param>
internal sealed record Command(string File, params IReadOnlyList<string> Arguments)
{
    /// <summary>Variables of its environment besides those of this process.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
