using System.Text.Json.Nodes;
using ElevenProvider.Emulator.Faults;
using ElevenProvider.Protocol.Grpc;
using ElevenProvider.Protocol.PropertyValues;
using static ElevenProvider.Provider.Tests.Values;

namespace ElevenProvider.Provider.Tests.Functions;

public sealed class GetUsageTests : FunctionTest
{
    private const string Stats = "/v1/usage/character-stats";
    private const string Analytics = "/v1/workspace/analytics/query/usage-by-product-over-time";
    private const string Administrator = "AdminOfTheWorkspace000000001";

    public static TheoryData<string> Breakdowns { get; } =
    [
        "none", "voice", "voice_multiplier", "user", "product_type", "model", "resource", "request_queue", "region", "subresource_id",
        "reporting_workspace_id", "request_source",
    ];

    public static TheoryData<string> BreakdownsOfTheOlderCallOnly { get; } = ["groups", "api_keys", "all_api_keys", "has_api_key"];

    public static TheoryData<string> Sums { get; } = ["credits", "minutes_used", "request_count", "fiat_units_spent"];

    [Fact]
    public async Task It_tells_what_was_used_in_each_interval_and_altogether()
    {
        var usage = await January(("end", "2026-01-02T23:59:59Z"));

        var series = Assert.Single(Objects(usage["series"]));
        Assert.Equal("All", series.Text("name"));
        var points = Objects(series["points"]);
        Assert.Equal(["2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z"], points.Select(static point => point.Text("time")));
        var sum = points.Sum(static point => Number(point["value"]));
        Assert.InRange(sum, 1, double.MaxValue);
        Assert.Equal((sum, sum), (Number(series["total"]), Number(usage["total"])));
        Assert.Equal([$"GET {Stats}"], Requests);
    }

    [Fact]
    public async Task A_word_that_nobody_knows_is_passed_on_with_a_warning_and_refused_by_the_API()
    {
        Emulator.AddFault(new Fault { Route = Stats, Status = 422, Body = JsonNode.Parse("""{"detail":[{"loc":["query","metric"],"msg":"Input should be 'credits'","type":"enum"}]}""") });

        var status = await Failure("getUsage", ("start", "2026-01-01"), ("end", "2026-02-01"), ("metric", "happiness"), ("breakdownType", "mood"));

        Assert.Equal(GrpcStatusCode.InvalidArgument, status.Code);
        Assert.Contains("metric", status.Message, StringComparison.Ordinal);
        Assert.Equal(2, Engine.Messages.Count);
    }

    [Theory]
    [MemberData(nameof(Breakdowns))]
    [MemberData(nameof(BreakdownsOfTheOlderCallOnly))]
    public async Task It_breaks_usage_down(string breakdown)
    {
        var usage = await January(("breakdownType", breakdown), ("includeWorkspaceMetrics", true));

        var series = Objects(usage["series"]);
        Assert.Equal(series.Select(static one => one.Text("name")).Order(StringComparer.Ordinal), series.Select(static one => one.Text("name")));
        Assert.All(series, static one => Assert.Equal(Objects(one["points"]).Sum(static point => Number(point["value"])), Number(one["total"])));
        if (breakdown == "groups")
        {
            // A member of two groups would count twice.
            Assert.Null(usage.Find("total"));
        }
        else
        {
            Assert.Equal(series.Sum(static one => Number(one["total"])), Number(usage["total"]));
        }
    }

    [Theory]
    [InlineData("hour", 744)]
    [InlineData("day", 31)]
    [InlineData("week", 5)]
    [InlineData("month", 1)]
    public async Task It_adds_usage_up_over_time(string interval, int points)
    {
        var usage = await January(("aggregationInterval", interval));

        Assert.Equal(points, Objects(Assert.Single(Objects(usage["series"]))["points"]).Count);
        Assert.Equal(Number((await January())["total"]), Number(usage["total"]));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_total_of_a_running_sum_is_its_end(bool newerOnly)
    {
        var whole = Number((await January())["total"]);
        Switch("characterStatsGone", newerOnly);

        var usage = await January(("aggregationInterval", "cumulative"));

        var points = Objects(Assert.Single(Objects(usage["series"]))["points"]);
        Assert.Equal(31, points.Count);
        Assert.Equal((whole, whole), (Number(points[^1]["value"]), Number(usage["total"])));
        Assert.True(Number(points[0]["value"]) < whole);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_length_of_an_interval_comes_before_its_name(bool newerOnly)
    {
        Switch("characterStatsGone", newerOnly);

        var usage = await January(("aggregationInterval", "cumulative"), ("aggregationBucketSize", 43_200));

        var series = Assert.Single(Objects(usage["series"]));
        Assert.Equal(62, Objects(series["points"]).Count);
        Assert.Equal(Objects(series["points"]).Sum(static point => Number(point["value"])), Number(usage["total"]));
    }

    [Theory]
    [InlineData("ttfb_avg")]
    [InlineData("ttfb_p95")]
    [InlineData("concurrency")]
    [InlineData("concurrency_average")]
    public async Task What_cannot_be_added_up_has_no_total(string metric)
    {
        var usage = await January(("metric", metric));

        var series = Assert.Single(Objects(usage["series"]));
        Assert.Equal(31, Objects(series["points"]).Count);
        Assert.Null(series.Find("total"));
        Assert.Null(usage.Find("total"));
    }

    [Fact]
    public async Task An_interval_without_a_value_is_left_out()
    {
        Emulator.AddFault(new Fault { Route = Stats, Status = 200, Body = JsonNode.Parse("""{"time":[1767225600000,1767312000000,1767398400000],"usage":{"b":[1,null,2],"a":null}}""") });

        var usage = await January();

        Assert.Equal(
            Properties(
                ("series", List(
                    Properties(("name", "a"), ("points", List()), ("total", 0)),
                    Properties(
                        ("name", "b"),
                        ("points", List(
                            Properties(("time", "2026-01-01T00:00:00Z"), ("value", 1)), Properties(("time", "2026-01-03T00:00:00Z"), ("value", 2)))),
                        ("total", 3)))),
                ("total", 3)),
            usage);
    }

    [Theory]
    [InlineData("start")]
    [InlineData("end")]
    public async Task The_window_is_required(string property) => Assert.Equal(
        property, Assert.Single(await Faults("getUsage", (property == "start" ? "end" : "start", "2026-01-01T00:00:00Z"))).Property);

    [Theory]
    [InlineData("end", "2026-01-01T00:00:00Z", "later than start")]
    [InlineData("end", "2026-01-01T02:00:00+02:00", "later than start")]
    [InlineData("end", "tomorrow", "time")]
    [InlineData("breakdownType", "user", "includeWorkspaceMetrics: true")]
    [InlineData("breakdownType", "", "empty")]
    [InlineData("aggregationInterval", "year", "must be one of hour, day, week, month, cumulative")]
    public async Task What_makes_no_sense_is_found_before_anything_is_asked(string property, string value, string reason)
    {
        var fault = Assert.Single(await Faults("getUsage", [.. Window.Where(each => each.Name != property), (property, value)]));

        Assert.Equal(property, fault.Property);
        Assert.Contains(reason, fault.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_interval_lasts_at_least_a_second() =>
        Assert.Equal("aggregationBucketSize", Assert.Single(await Faults("getUsage", [.. Window, ("aggregationBucketSize", 0)])).Property);

    [Theory]
    [MemberData(nameof(Breakdowns))]
    public async Task A_server_that_has_only_the_newer_query_tells_the_same(string breakdown)
    {
        (string, PropertyValue)[] question = [("breakdownType", breakdown), ("includeWorkspaceMetrics", true)];
        var older = await January(question);
        Switch("characterStatsGone", true);
        Emulator.ClearRequests();

        var newer = await January(question);

        Assert.Equal([$"GET {Stats}", $"POST {Analytics}"], Requests);
        Assert.Equal(WithoutNameOfNothing(older), WithoutNameOfNothing(newer));
    }

    [Theory]
    [InlineData("1e400")]
    [InlineData("-1e400")]
    [InlineData("253402300800000")]
    [InlineData("9223372036854775808")]
    public async Task A_time_that_is_none_is_told(string time)
    {
        Emulator.AddFault(new Fault { Route = Stats, Status = 200, Body = JsonNode.Parse($$$"""{"time":[{{{time}}}],"usage":{"All":[1]}}""") });

        Assert.Contains("at a time that is none", (await Failure("getUsage", Window)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"columns":["timestamp","credits"],"column_types":["DateTime","Int"],"column_units":[null,"credits"],"rows":[[1e400,1]]}""", "a time is none")]
    [InlineData("""{"columns":["timestamp","credits"],"column_types":["DateTime","Int"],"column_units":[null,"credits"],"rows":[["\ud800",1]]}""", "a text is none")]
    [InlineData("""{"columns":["timestamp","credits"],"column_types":["DateTime","Int"],"column_units":[null,"credits"],"rows":[null]}""", "not of the expected shape")]
    [InlineData("""{"columns":["timestamp",null],"rows":[]}""", "not of the expected shape")]
    [InlineData("""{"columns":["timestamp","secret <words> of a stranger"],"column_types":["DateTime","Int"],"rows":[]}""", "only timestamp, (no name)")]
    public async Task A_table_that_cannot_be_read_is_told(string table, string reason)
    {
        Switch("characterStatsGone", true);
        Emulator.AddFault(new Fault { Route = Analytics, Status = 200, Body = table, ContentType = "application/json" });

        Assert.Contains(reason, (await Failure("getUsage", [.. Window, ("includeWorkspaceMetrics", true)])).Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Sums))]
    public async Task A_server_that_has_only_the_newer_query_measures_the_same(string metric)
    {
        (string, PropertyValue)[] question = [("metric", metric), ("breakdownType", "voice"), ("includeWorkspaceMetrics", true)];
        var older = await January(question);
        Switch("characterStatsGone", true);

        Assert.Equal(older, await January(question));
    }

    [Theory]
    [InlineData("hour")]
    [InlineData("day")]
    [InlineData("month")]
    public async Task A_server_that_has_only_the_newer_query_adds_up_the_same(string interval)
    {
        (string, PropertyValue)[] question = [("aggregationInterval", interval), ("start", "2025-12-15T00:00:00Z"), ("breakdownType", "model")];
        var older = await January(question);
        Switch("characterStatsGone", true);

        Assert.Equal(older, await January(question));
    }

    [Fact]
    public async Task The_newer_query_is_narrowed_to_the_owner_of_the_key()
    {
        var older = await January(("breakdownType", "user"), ("includeWorkspaceMetrics", true));
        Switch("characterStatsGone", true);
        Emulator.ClearRequests();

        var own = await January();

        Assert.Equal([$"GET {Stats}", "GET /v1/user", $"POST {Analytics}"], Requests);
        Assert.Equal(
            Number(Assert.Single(Objects(older["series"]), static one => one.Text("name") == Administrator)["total"]), Number(own["total"]));
    }

    [Theory]
    [MemberData(nameof(BreakdownsOfTheOlderCallOnly))]
    public async Task What_the_newer_query_cannot_break_down_is_said(string breakdown)
    {
        Switch("characterStatsGone", true);

        var status = await Failure("getUsage", [.. Window, ("breakdownType", breakdown)]);

        Assert.Equal(GrpcStatusCode.FailedPrecondition, status.Code);
        Assert.Contains($"breakdownType \"{breakdown}\"", status.Message, StringComparison.Ordinal);
        Assert.Equal([$"GET {Stats}"], Requests);
    }

    [Theory]
    [InlineData("tts_characters")]
    [InlineData("ttfb_avg")]
    [InlineData("concurrency")]
    public async Task What_the_newer_query_cannot_measure_is_said(string metric)
    {
        Switch("characterStatsGone", true);

        var status = await Failure("getUsage", [.. Window, ("metric", metric)]);

        Assert.Equal(GrpcStatusCode.FailedPrecondition, status.Code);
        Assert.Contains($"metric \"{metric}\"", status.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_older_server_has_only_the_older_call()
    {
        Switch("legacyApi", true);

        await January();

        Assert.Equal([$"GET {Stats}"], Requests);
    }

    [Theory]
    [InlineData(401, "missing_permissions")]
    [InlineData(404, "workspace_not_found")]
    public async Task Another_failure_is_not_taken_for_a_missing_call(int http, string code)
    {
        Fail("GET", Stats, http, code);

        await Failure("getUsage", [.. Window]);

        Assert.Equal([$"GET {Stats}"], Requests);
    }

    [Theory]
    [InlineData("""{"columns":["when","spent"],"column_types":["DateTime","Float"],"column_units":["s","credits"],"rows":[["2026-01-01 00:00:00","1.5"],[1767312000,2],[1767312000000.0,null]]}""")]
    [InlineData("""{"columns":["spent","timestamp"],"column_types":["Float","String"],"column_units":["credits",null],"rows":[[1.5,"2026-01-01T00:00:00Z"],[2,"2026-01-02T01:00:00+01:00"]]}""")]
    public async Task However_the_table_is_laid_out_it_is_understood(string table)
    {
        Answer(table);

        var series = Assert.Single(Objects((await January(("includeWorkspaceMetrics", true)))["series"]));

        Assert.Equal(
            List(Properties(("time", "2026-01-01T00:00:00Z"), ("value", 1.5)), Properties(("time", "2026-01-02T00:00:00Z"), ("value", 2))), series["points"]);
    }

    [Theory]
    [InlineData("""{"columns":["timestamp","spent"],"column_types":["DateTime","Float"],"column_units":[null,null],"rows":[]}""", "credits, only timestamp, spent")]
    [InlineData("""{"columns":["timestamp","a","b"],"column_types":["DateTime","Float","Float"],"column_units":[null,"credits","credits"],"rows":[]}""", "a, b")]
    [InlineData("""{"columns":["a"],"column_types":["Float"],"column_units":["credits"],"rows":[]}""", "no column for the time")]
    [InlineData("""{"columns":["timestamp","a"],"column_types":["DateTime","Float"],"column_units":[null,"credits"],"rows":[["2026-01-01"]]}""", "length")]
    [InlineData("""{"columns":["timestamp","a"],"column_types":["DateTime","Float"],"column_units":[null,"credits"],"rows":[["soon",1]]}""", "time")]
    [InlineData("""{"columns":["timestamp","a"],"column_types":["DateTime","Float"],"column_units":[null,"credits"],"rows":[["2026-01-01",true]]}""", "number")]
    public async Task A_table_that_cannot_be_understood_is_no_usage_of_zero(string table, string reason)
    {
        Answer(table);

        var status = await Failure("getUsage", [.. Window, ("includeWorkspaceMetrics", true)]);

        Assert.Equal(GrpcStatusCode.FailedPrecondition, status.Code);
        Assert.Contains(reason, status.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_without_the_column_to_break_down_by_is_refused()
    {
        Answer("""{"columns":["timestamp","a"],"column_types":["DateTime","Float"],"column_units":[null,"credits"],"rows":[]}""");

        var status = await Failure("getUsage", [.. Window, ("includeWorkspaceMetrics", true), ("breakdownType", "voice")]);

        Assert.Contains("voice_id", status.Message, StringComparison.Ordinal);
    }

    private static (string Name, PropertyValue Value)[] Window => [("start", "2026-01-01T00:00:00Z"), ("end", "2026-01-31T23:59:59Z")];

    private static double Number(PropertyValue value) => Assert.IsType<PropertyNumber>(value).Value;

    private Task<PropertyObject> January(params (string Name, PropertyValue Value)[] more) => Invoke(
        "getUsage", [.. Window.Where(each => more.All(other => other.Name != each.Name)), .. more]);

    private void Answer(string table)
    {
        Switch("characterStatsGone", true);
        Emulator.AddFault(new Fault { Route = Analytics, Status = 200, Body = JsonNode.Parse(table) });
    }

    // What belongs to nothing has no name that both calls agree on.
    private static PropertyObject WithoutNameOfNothing(PropertyObject usage) => usage.With("series", List([.. Objects(usage["series"])
        .Select(static one => one.Text("name") is "" or "(none)" ? one.With("name", "") : one)
        .OrderBy(static one => one.Text("name"), StringComparer.Ordinal)]));
}
