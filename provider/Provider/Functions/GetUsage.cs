using ElevenProvider.Declarations;
using ElevenProvider.Provider.Usage;
using ElevenProvider.Provider.Workspaces;

namespace ElevenProvider.Provider.Functions;

/// <summary>Reads how much was used when: by the owner of the API key, or by the whole workspace. The key needs the permission <c>user_read</c>, and
/// <c>workspace_analytics_full_read</c> for the whole workspace.</summary>
/// <example name="Credits of a month by product"><code>
/// variables:
///   usage:
///     fn::invoke:
///       function: elevenlabs:getUsage
///       arguments:
///         start: '2026-01-01T00:00:00Z'
///         end: '2026-01-31T23:59:59Z'
///         includeWorkspaceMetrics: true
///         breakdownType: product_type
///         aggregationInterval: month
///         metric: credits
/// outputs:
///   byProduct: ${usage.series}
///   total: ${usage.total}
/// </code></example>
[Function("getUsage")]
internal sealed partial class GetUsage(Workspace workspace) : Function<GetUsage.Inputs, GetUsage.Outputs>
{
    // What these measure in two intervals, or of two voices, has no sum.
    private static readonly HashSet<string> NotAdditive = new(StringComparer.Ordinal)
    {
        UsageMetric.TtfbAvg, UsageMetric.TtfbP95, UsageMetric.Concurrency, UsageMetric.ConcurrencyAverage,
    };

    /// <summary>What to read.</summary>
    [InOrderOfTime("start", "end"), UserBreakdown]
    public sealed record Inputs
    {
        /// <summary>When the window begins, as an RFC 3339 time such as <c>2026-01-01T00:00:00Z</c>. To include a whole day, take its beginning.</summary>
        public required DateTimeOffset Start { get; init; }

        /// <summary>When the window ends, as an RFC 3339 time such as <c>2026-01-31T23:59:59Z</c>. To include a whole day, take its
        /// end: a date alone means its beginning.</summary>
        public required DateTimeOffset End { get; init; }

        /// <summary>Whether to read the usage of the whole workspace; only that of the key's owner where it is not given.</summary>
        public bool? IncludeWorkspaceMetrics { get; init; }

        /// <summary>What to break the usage down by.</summary>
        [Enumerated(typeof(UsageBreakdown)), NotBlank]
        public string BreakdownType { get; init; } = Usage.UsageBreakdown.None;

        /// <summary>How to add the usage up over time.</summary>
        [Enumerated(typeof(UsageInterval))]
        public string AggregationInterval { get; init; } = Usage.UsageInterval.Day;

        /// <summary>Length of an interval in seconds, instead of <c>aggregationInterval</c>, which holds where it is not given.</summary>
        [AtLeast(1)]
        public long? AggregationBucketSize { get; init; }

        /// <summary>What to measure.</summary>
        [Enumerated(typeof(UsageMetric)), NotBlank]
        public string Metric { get; init; } = Usage.UsageMetric.Credits;
    }

    /// <summary>What was found.</summary>
    public sealed record Outputs
    {
        /// <summary>The usage of each voice, user, model or whatever it is broken down by, in the order of their names; empty where nothing was
        /// used.</summary>
        public required IReadOnlyList<UsageSeries> Series { get; init; }

        /// <summary>The usage of all series in the whole window; absent for metrics that cannot be added up, such as averages, and where it is broken
        /// down by
        /// group, since a member may be in several.</summary>
        public double? Total { get; init; }
    }

    /// <inheritdoc/>
    public override async Task<Outputs> Invoke(Inputs inputs, Operation operation)
    {
        var isCumulative = inputs is { AggregationInterval: UsageInterval.Cumulative, AggregationBucketSize: null };
        var figures = await workspace.Usage.Read(
            new UsageQuestion(inputs.Start, inputs.End, inputs.BreakdownType, inputs.Metric)
            {
                IncludesWorkspace = inputs.IncludeWorkspaceMetrics == true,
                Interval = inputs.AggregationInterval,
                BucketSeconds = inputs.AggregationBucketSize,
            },
            operation);
        var isAdditive = !NotAdditive.Contains(inputs.Metric);
        var series = figures
            .OrderBy(static one => one.Name, StringComparer.Ordinal)
            .Select(one => new UsageSeries
            {
                Name = one.Name,
                Points = one.Points,
                Total = !isAdditive ? null : isCumulative ? one.Points is [.., var last] ? last.Value : 0 : one.Points.Sum(static point => point.Value),
            })
            .ToList();
        return new Outputs
        {
            Series = series,
            Total = isAdditive && inputs.BreakdownType != UsageBreakdown.Groups ? series.Sum(static one => one.Total) : null,
        };
    }
}
