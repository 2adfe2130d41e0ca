namespace ElevenProvider.Api.Usage;

/// <summary>What to ask of <c>POST /v1/workspace/analytics/query/usage-by-product-over-time</c>.</summary>
public sealed record AnalyticsQuery
{
    /// <summary>When the window begins, in milliseconds since 1970; not before 2020.</summary>
    public required long StartTime { get; init; }

    /// <summary>When the window ends, in milliseconds since 1970.</summary>
    public required long EndTime { get; init; }

    /// <summary>Seconds per interval, at least 1.</summary>
    public required long IntervalSeconds { get; init; }

    /// <summary>Columns to break the figures down by; an open set. Null leaves it to the server.</summary>
    public IReadOnlyList<string>? GroupBy { get; init; }

    /// <summary>Which rows count; null for all.</summary>
    public IReadOnlyList<ColumnFilter>? Filters { get; init; }
}
