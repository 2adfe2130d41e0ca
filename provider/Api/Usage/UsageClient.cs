using System.Globalization;
using ElevenProvider.Api.Requests;
using ElevenProvider.Api.Transport;

namespace ElevenProvider.Api.Usage;

/// <summary>What was used when. Two calls tell it: one that the API calls deprecated, and one that servers before 2026 lack.</summary>
public sealed class UsageClient
{
    private readonly ApiConnection _connection;

    internal UsageClient(ApiConnection connection) => _connection = connection;

    /// <summary><c>GET /v1/usage/character-stats</c>: one metric over time, of the caller or the whole workspace. Deprecated since 2026.</summary>
    public Task<CharacterStats> GetCharacterStats(CharacterStatsQuery query, CancellationToken cancellationToken) =>
        _connection.SendAsync(Request(query), UsageJson.Default.CharacterStats, cancellationToken);

    /// <summary>
    /// <c>POST /v1/workspace/analytics/query/usage-by-product-over-time</c>: a table of every measure over time. It only reads, so that it is
    /// sent again after a failure.
    /// </summary>
    public Task<AnalyticsTable> QueryAnalytics(AnalyticsQuery query, CancellationToken cancellationToken) => _connection.SendAsync(
        ApiRequest.Post("/v1/workspace/analytics/query/usage-by-product-over-time").WithBody(query, UsageJson.Default.AnalyticsQuery).Repeatable(),
        UsageJson.Default.AnalyticsTable,
        cancellationToken);

    private static ApiRequest Request(CharacterStatsQuery query)
    {
        var request = ApiRequest.Get("/v1/usage/character-stats")
            .WithQuery("start_unix", Text(query.Start.ToUnixTimeMilliseconds()))
            .WithQuery("end_unix", Text(query.End.ToUnixTimeMilliseconds()))
            .WithQuery("include_workspace_metrics", query.IncludeWorkspaceMetrics ? "true" : "false");
        (string Name, string? Value)[] others =
        [
            ("breakdown_type", query.BreakdownType),
            ("aggregation_interval", query.AggregationInterval),
            ("aggregation_bucket_size", query.AggregationBucketSize is { } seconds ? Text(seconds) : null),
            ("metric", query.Metric),
        ];
        return others.Aggregate(request, static (all, other) => other.Value is { } value ? all.WithQuery(other.Name, value) : all);
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
