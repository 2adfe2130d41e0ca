using ElevenProvider.Api.Errors;
using ElevenProvider.Api.Tests.Server;
using ElevenProvider.Api.Usage;

namespace ElevenProvider.Api.Tests.Usage;

public sealed class UsageClientTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset End = new(2026, 1, 2, 1, 59, 59, 500, TimeSpan.FromHours(2));

    [Fact]
    public async Task Times_are_sent_in_milliseconds_and_what_is_not_said_is_not_sent()
    {
        await using var server = new ScriptedServer(Reply.Json("""{"time":[],"usage":{}}"""));
        using var client = TestClient.For(server.Address);

        await client.Usage.GetCharacterStats(new CharacterStatsQuery { Start = Start, End = End }, CancellationToken.None);

        Assert.Equal("/v1/usage/character-stats?start_unix=1767225600000&end_unix=1767311999500&include_workspace_metrics=false", server.OnlyRequest.Target);
    }

    [Fact]
    public async Task All_that_is_said_is_sent()
    {
        await using var server = new ScriptedServer(Reply.Json("""{"time":[],"usage":{}}"""));
        using var client = TestClient.For(server.Address);

        await client.Usage.GetCharacterStats(
            new CharacterStatsQuery
            {
                Start = Start,
                End = End,
                IncludeWorkspaceMetrics = true,
                BreakdownType = "user",
                AggregationInterval = "week",
                AggregationBucketSize = 60,
                Metric = "ttfb_p95",
            },
            CancellationToken.None);

        Assert.EndsWith(
            "&include_workspace_metrics=true&breakdown_type=user&aggregation_interval=week&aggregation_bucket_size=60&metric=ttfb_p95",
            server.OnlyRequest.Target,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stats_are_decoded()
    {
        await using var server = new ScriptedServer(Reply.Json("""{"time":[1767225600000,1767312000000.0],"usage":{"All":[1,2.5],"gone":[null,3],"none":null},"more":1}"""));
        using var client = TestClient.For(server.Address);

        var stats = await client.Usage.GetCharacterStats(new CharacterStatsQuery { Start = Start, End = End }, CancellationToken.None);

        Assert.Equal([1767225600000, 1767312000000], stats.Time);
        Assert.Equal([1, 2.5], stats.Usage["All"]!);
        Assert.Equal([null, 3], stats.Usage["gone"]!);
        Assert.Null(stats.Usage["none"]);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"time":[]}""")]
    [InlineData("""{"time":null,"usage":{}}""")]
    [InlineData("""{"time":["soon"],"usage":{}}""")]
    public async Task An_answer_without_the_figures_is_not_taken_for_no_usage(string body)
    {
        await using var server = new ScriptedServer(Reply.Json(body));
        using var client = TestClient.For(server.Address);

        var failure = await TestClient.FailureOf(
            () => client.Usage.GetCharacterStats(new CharacterStatsQuery { Start = Start, End = End }, CancellationToken.None));

        Assert.Equal(ApiErrorKind.UnexpectedAnswer, failure.Kind);
    }

    [Fact]
    public async Task A_query_is_sent_without_what_is_not_said_and_its_table_decoded()
    {
        await using var server = new ScriptedServer(Reply.Json("""
            {"columns":["timestamp","total_usage"],"column_types":["DateTime",null],"column_units":[null,"credits"],"rows":[["2026-01-01T00:00:00",2.5],[null,"x"]]}
            """));
        using var client = TestClient.For(server.Address);

        var table = await client.Usage.QueryAnalytics(
            new AnalyticsQuery { StartTime = 1767225600000, EndTime = 1767312000000, IntervalSeconds = 3600 }, CancellationToken.None);

        Assert.Equal(("POST", "/v1/workspace/analytics/query/usage-by-product-over-time"), (server.OnlyRequest.Method, server.OnlyRequest.Target));
        Assert.Equal("""{"start_time":1767225600000,"end_time":1767312000000,"interval_seconds":3600}""", server.OnlyRequest.Body);
        Assert.Equal(["timestamp", "total_usage"], table.Columns);
        Assert.Equal(["DateTime", null], table.ColumnTypes);
        Assert.Equal([null, "credits"], table.ColumnUnits);
        Assert.Equal(2.5, table.Rows[0][1].GetDouble());
    }

    [Fact]
    public async Task A_table_may_leave_out_what_its_columns_are()
    {
        await using var server = new ScriptedServer(Reply.Json("""{"columns":["x"],"column_types":null,"column_units":null,"rows":[]}"""));
        using var client = TestClient.For(server.Address);

        var table = await client.Usage.QueryAnalytics(new AnalyticsQuery { StartTime = 1, EndTime = 2, IntervalSeconds = 1 }, CancellationToken.None);

        Assert.Empty(table.ColumnTypes);
        Assert.Empty(table.ColumnUnits);
    }

    [Fact]
    public async Task A_query_groups_and_filters_and_is_sent_again_after_a_failure()
    {
        await using var server = new ScriptedServer(Reply.Json("{}", 503), Reply.Json("""{"columns":[],"rows":[]}"""));
        using var client = TestClient.For(server.Address);

        var table = await client.Usage.QueryAnalytics(
            new AnalyticsQuery
            {
                StartTime = 1767225600000,
                EndTime = 1767312000000,
                IntervalSeconds = 86400,
                GroupBy = ["voice_id"],
                Filters = [new ColumnFilter("user_id", "eq", ["u1"])],
            },
            CancellationToken.None);

        Assert.Equal(2, server.Requests.Count);
        Assert.EndsWith(
            ""","group_by":["voice_id"],"filters":[{"column":"user_id","operation":"eq","values":["u1"]}]}""", server.Requests[1].Body, StringComparison.Ordinal);
        Assert.Empty(table.ColumnUnits);
    }
}
