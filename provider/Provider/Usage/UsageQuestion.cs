namespace ElevenProvider.Provider.Usage;

/// <summary>What usage is asked for.</summary>
/// <param name="Start">When the window begins.</param>
/// <param name="End">When the window ends.</param>
/// <param name="Breakdown">What to break it down by, in the words of the API.</param>
/// <param name="Metric">What to measure, in the words of the API.</param>
internal sealed record UsageQuestion(DateTimeOffset Start, DateTimeOffset End, string Breakdown, string Metric)
{
    /// <summary>Whether the whole workspace is meant, or only the owner of the key.</summary>
    public bool IncludesWorkspace { get; init; }

    /// <summary>How to add it up over time, in the words of the API.</summary>
    public required string Interval { get; init; }

    /// <summary>Seconds per interval instead; null for none.</summary>
    public long? BucketSeconds { get; init; }
}
