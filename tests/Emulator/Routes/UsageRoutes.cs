using ElevenProvider.Emulator.Bodies;
using ElevenProvider.Emulator.Http;
using ElevenProvider.Emulator.State;

namespace ElevenProvider.Emulator.Routes;

/// <summary><c>/v1/usage/character-stats</c>: one metric over time.</summary>
internal sealed class UsageRoutes : IApiArea
{
    private const string Everything = "All";
    private const string NoKey = "No API key";

    private static readonly RequiredPermission OwnUsage = new("user_read");

    private static readonly RequiredPermission WholeUsage = new("workspace_analytics_full_read") { InLegacyApi = ["workspace_read"] };

    // The first of each is the default.
    private static readonly string[] Breakdowns =
    [
        "none", "voice", "voice_multiplier", "user", "groups", "api_keys", "all_api_keys", "product_type", "model", "resource", "request_queue",
        "region", "subresource_id", "reporting_workspace_id", "has_api_key", "request_source",
    ];

    private static readonly string[] Intervals = ["day", "hour", "week", "month", "cumulative"];

    public void Map(ApiRouteBuilder routes) => routes.Map<NoBody>(new("GET", "/v1/usage/character-stats", OwnUsage, Get)
    {
        RequiredQuery = ["start_unix", "end_unix"],
        IsGone = switches => switches.CharacterStatsGone,
    });

    private static StatsAnswer Get(ApiCall<NoBody> call)
    {
        var query = new QueryValues(call.Query);
        var (start, end) = (query.Integer("start_unix"), query.Integer("end_unix"));
        var isWhole = query.Boolean("include_workspace_metrics");
        var breakdown = query.OneOf("breakdown_type", Breakdowns);
        var interval = query.OneOf("aggregation_interval", Intervals);
        var bucketSize = query.OptionalInteger("aggregation_bucket_size", minimum: 1);
        var metric = query.OneOf("metric", UsageMetrics.All);
        if (breakdown == "user" && !isWhole)
        {
            query.Refuse("breakdown_type", "breakdown by user needs include_workspace_metrics");
        }

        query.RequireValid();
        if (isWhole)
        {
            call.Caller.RequireAny(WholeUsage.For(call.Workspace.Switches));
        }

        var records = UsageHistory.Between(call.Workspace, start, end).Where(record => isWhole || record.UserId == call.Caller.Id).ToList();
        return new StatsAnswer(UsageBuckets.Of(records, interval, bucketSize), record => Series(breakdown, record), metric, interval == "cumulative" && bucketSize is null);
    }

    private static IEnumerable<string> Series(string breakdown, UsageRecord record) => breakdown switch
    {
        "none" => [Everything],
        "voice" => [record.Voice],
        "voice_multiplier" => [record.VoiceMultiplier],
        "user" => [record.UserId],
        "groups" => record.Groups,
        "api_keys" => record.KeyId is null ? [] : [record.KeyName!],
        "all_api_keys" => [record.KeyName ?? NoKey],
        "product_type" => [record.Product],
        "model" => [record.Model],
        "resource" => [record.Resource ?? ""],
        "request_queue" => [record.Queue],
        "region" => [record.Region],
        "subresource_id" => [record.Subresource ?? ""],
        "reporting_workspace_id" => [record.WorkspaceId],
        "has_api_key" => [record.KeyName is null ? "false" : "true"],
        _ => [record.Source],
    };

    private sealed class StatsAnswer
    {
        public StatsAnswer(IReadOnlyList<(long Time, IReadOnlyList<UsageRecord> Records)> buckets, Func<UsageRecord, IEnumerable<string>> series, string metric, bool isCumulative)
        {
            Time = [.. buckets.Select(bucket => bucket.Time)];
            Usage = buckets.SelectMany(bucket => bucket.Records).SelectMany(series).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .ToDictionary(name => name, name => Values(name), StringComparer.Ordinal);

            IReadOnlyList<double> Values(string name)
            {
                var values = new List<double>();
                var counted = new List<UsageRecord>();
                foreach (var (_, records) in buckets)
                {
                    if (!isCumulative)
                    {
                        counted.Clear();
                    }

                    counted.AddRange(records.Where(record => series(record).Contains(name)));
                    values.Add(counted.Count == 0 ? 0 : UsageMetrics.Of(metric, counted));
                }

                return values;
            }
        }

        public IReadOnlyList<long> Time { get; }

        public IReadOnlyDictionary<string, IReadOnlyList<double>> Usage { get; }
    }
}
