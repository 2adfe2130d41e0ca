namespace ElevenProvider.Api.Usage;

/// <summary>What to ask of <c>GET /v1/usage/character-stats</c>. What is null is left to the server.</summary>
public sealed record CharacterStatsQuery
{
    /// <summary>When the window begins; sent in milliseconds.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>When the window ends; sent in milliseconds.</summary>
    public required DateTimeOffset End { get; init; }

    /// <summary>Whether the whole workspace counts, or only the caller.</summary>
    public bool IncludeWorkspaceMetrics { get; init; }

    /// <summary><c>none</c>, <c>voice</c>, <c>user</c> and so on. <c>user</c> needs <see cref="IncludeWorkspaceMetrics"/>.</summary>
    public string? BreakdownType { get; init; }

    /// <summary><c>hour</c>, <c>day</c>, <c>week</c>, <c>month</c> or <c>cumulative</c>.</summary>
    public string? AggregationInterval { get; init; }

    /// <summary>Seconds per interval, instead of <see cref="AggregationInterval"/>.</summary>
    public long? AggregationBucketSize { get; init; }

    /// <summary><c>credits</c>, <c>request_count</c> and so on.</summary>
    public string? Metric { get; init; }
}
