using System.Globalization;
using ElevenProvider.Emulator.Bodies;
using ElevenProvider.Emulator.Http;
using ElevenProvider.Emulator.State;

namespace ElevenProvider.Emulator.Routes;

/// <summary><c>/v1/workspace/analytics/query/usage-by-product-over-time</c>: a table of every measure over time.</summary>
internal sealed class AnalyticsRoutes : IApiArea
{
    private const long MillisecondsPerSecond = 1000;
    private const string FullRead = "workspace_analytics_full_read";

    private static readonly long Earliest = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();

    private static readonly string[] Operations = ["in", "not_in", "le", "ge", "lt", "gt", "eq", "neq"];

    private static readonly (string Name, string Type, string? Unit, Func<IReadOnlyCollection<UsageRecord>, object> Of)[] Measures =
    [
        ("total_usage", "Float", "credits", records => (double)records.Sum(record => record.Credits)),
        ("total_minutes", "Float", "min", records => records.Sum(record => record.Minutes)),
        ("usage_count", "Int", null, records => records.Sum(record => record.Requests)),
        ("total_cost", "Float", "usd", records => records.Sum(record => record.Cost)),
    ];

    public void Map(ApiRouteBuilder routes) => routes.Map<QueryBody>(
        new("POST", "/v1/workspace/analytics/query/usage-by-product-over-time", new(FullRead, "user_read"), Query)
        {
            ReadBody = QueryBody.Read,
            InLegacyApi = UnknownRoute.NotFound,
        });

    private static TableAnswer Query(ApiCall<QueryBody> call)
    {
        var body = call.Body;
        if (body.TimeZone is { } zone && !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
        {
            throw ApiException.InvalidParameter("time_zone", $"'{zone}' is not an IANA time zone.");
        }

        foreach (var filter in body.Filters.Where(filter => !UsageColumns.All.Contains(filter.Column)))
        {
            throw ApiException.InvalidParameter("filters", $"There is no column '{filter.Column}'.");
        }

        // A key that may not see the whole workspace sees what its owner used.
        var seesAll = call.Caller.Key.Permissions?.Contains(FullRead) != false;
        var records = UsageHistory.Between(call.Workspace, body.StartTime, body.EndTime)
            .Where(record => (seesAll || record.UserId == call.Caller.Id) && body.Filters.All(filter => filter.Lets(record)))
            .ToList();
        return new TableAnswer(
            ["timestamp", .. body.GroupBy, .. Measures.Select(measure => measure.Name)],
            ["DateTime", .. body.GroupBy.Select(_ => "String"), .. Measures.Select(measure => measure.Type)],
            [.. UsageBuckets.Of(records, "", body.IntervalSeconds).SelectMany(bucket => Rows(bucket, body.GroupBy))],
            [null, .. body.GroupBy.Select(_ => (string?)null), .. Measures.Select(measure => measure.Unit)]);
    }

    private static IEnumerable<IReadOnlyList<object?>> Rows((long Time, IReadOnlyList<UsageRecord> Records) bucket, IReadOnlyList<string> groupBy)
    {
        var time = DateTimeOffset.FromUnixTimeMilliseconds(bucket.Time).ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
        return bucket.Records
            .GroupBy(record => string.Join('\n', groupBy.Select(column => UsageColumns.Of(column, record))), StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (IReadOnlyList<object?>)
            [
                time,
                .. groupBy.Select(column => UsageColumns.Of(column, group.First())),
                .. Measures.Select(measure => measure.Of([.. group])),
            ]);
    }

    private sealed record QueryBody(long StartTime, long EndTime, long IntervalSeconds)
    {
        public IReadOnlyList<string> GroupBy { get; init; } = [];

        public IReadOnlyList<Filter> Filters { get; init; } = [];

        public string? TimeZone { get; init; }

        public static QueryBody Read(BodyValue body, Switches switches) => new(
            body.Required("start_time", value => value.AsInteger(Earliest)),
            body.Required("end_time", value => value.AsInteger(Earliest)),
            body.Optional<long?>("interval_seconds", value => value.AsInteger(1)) ?? 60)
        {
            // "Usage by product": so it is where nothing else is asked for.
            GroupBy = body.Optional("group_by", value => value.AsList(item => item.AsOneOf(UsageColumns.All))) ?? ["product_type"],
            Filters = body.Optional("filters", value => value.AsList(Filter.Read)) ?? [],
            TimeZone = body.Optional("time_zone", value => value.AsString()),
        };
    }

    private sealed record Filter(string Column, string Operation, IReadOnlyList<string> Values)
    {
        public static Filter Read(BodyValue body) => new(
            body.Required("column", value => value.AsString()),
            body.Required("operation", value => value.AsOneOf(Operations)),
            body.Required("values", value => value.AsList(item => item.AsText())));

        public bool Lets(UsageRecord record)
        {
            var value = UsageColumns.Of(Column, record) ?? "";
            return Operation switch
            {
                "in" or "eq" => Values.Contains(value),
                "not_in" or "neq" => !Values.Contains(value),
                "le" => Values.All(other => string.CompareOrdinal(value, other) <= 0),
                "ge" => Values.All(other => string.CompareOrdinal(value, other) >= 0),
                "lt" => Values.All(other => string.CompareOrdinal(value, other) < 0),
                _ => Values.All(other => string.CompareOrdinal(value, other) > 0),
            };
        }
    }

    private sealed record TableAnswer(
        IReadOnlyList<string> Columns, IReadOnlyList<string> ColumnTypes, IReadOnlyList<IReadOnlyList<object?>> Rows, IReadOnlyList<string?> ColumnUnits);
}
