using System.Text.Json;

namespace ElevenProvider.Emulator.Tests;

public sealed class UsageTests : EmulatorTest
{
    private const string Window = "start_unix=1767225600000&end_unix=1769903999000"; // January 2026

    public static TheoryData<string> Breakdowns { get; } =
    [
        "voice", "voice_multiplier", "user", "all_api_keys", "product_type", "model", "resource", "request_queue", "region", "subresource_id",
        "reporting_workspace_id", "has_api_key", "request_source",
    ];

    [Theory]
    [MemberData(nameof(Breakdowns))]
    public async Task However_usage_is_broken_down_it_adds_up_to_the_same(string breakdown)
    {
        var whole = await StatsAsync("include_workspace_metrics=true");
        var parts = await StatsAsync($"include_workspace_metrics=true&breakdown_type={breakdown}");

        var all = Assert.Single(whole);
        Assert.Equal("All", all.Key);
        Assert.Equal(31, all.Value.Count);
        Assert.Equal(all.Value, Enumerable.Range(0, 31).Select(day => parts.Values.Sum(series => series[day])));
    }

    [Theory]
    [InlineData("hour", 31 * 24)]
    [InlineData("day", 31)]
    [InlineData("week", 5)]
    [InlineData("month", 1)]
    public async Task However_usage_is_aggregated_it_adds_up_to_the_same(string interval, int intervals)
    {
        var series = (await StatsAsync($"aggregation_interval={interval}"))["All"];

        Assert.Equal(intervals, series.Count);
        Assert.Equal((await StatsAsync(""))["All"].Sum(), series.Sum());
    }

    [Fact]
    public async Task Cumulative_usage_grows_to_the_whole()
    {
        var series = (await StatsAsync("aggregation_interval=cumulative"))["All"];

        Assert.Equal(series.Order(), series);
        Assert.Equal((await StatsAsync(""))["All"].Sum(), series[^1]);
    }

    [Fact]
    public async Task The_size_of_a_bucket_overrides_the_interval()
    {
        var series = (await StatsAsync("aggregation_interval=month&aggregation_bucket_size=43200"))["All"];

        Assert.Equal(62, series.Count);
    }

    [Theory]
    [InlineData("ttfb_avg")]
    [InlineData("ttfb_p95")]
    [InlineData("concurrency")]
    [InlineData("concurrency_average")]
    public async Task A_metric_that_is_no_sum_stays_within_its_bounds(string metric)
    {
        var hours = (await StatsAsync($"metric={metric}&aggregation_interval=hour"))["All"];
        var month = Assert.Single((await StatsAsync($"metric={metric}&aggregation_interval=month"))["All"]);

        Assert.InRange(month, hours.Min(), hours.Max());
    }

    [Fact]
    public async Task The_same_question_has_the_same_answer() =>
        Assert.Equal((await GetAsync($"/v1/usage/character-stats?{Window}")).Text, (await GetAsync($"/v1/usage/character-stats?{Window}")).Text);

    [Fact]
    public async Task Seconds_taken_for_milliseconds_give_nothing_and_no_error()
    {
        var answer = await GetAsync("/v1/usage/character-stats?start_unix=1767225600&end_unix=1769903999");

        Assert.Equal((200, """{"time":[],"usage":{}}"""), (answer.Status, answer.Text));
    }

    [Theory]
    [InlineData("start_unix=x&end_unix=1", "start_unix")]
    [InlineData("end_unix=1", "start_unix")]
    [InlineData("start_unix=1", "end_unix")]
    [InlineData(Window + "&breakdown_type=fly", "breakdown_type")]
    [InlineData(Window + "&breakdown_type=user", "breakdown_type")]
    [InlineData(Window + "&aggregation_interval=year", "aggregation_interval")]
    [InlineData(Window + "&aggregation_bucket_size=0", "aggregation_bucket_size")]
    [InlineData(Window + "&aggregation_bucket_size=a", "aggregation_bucket_size")]
    [InlineData(Window + "&metric=happiness", "metric")]
    [InlineData(Window + "&include_workspace_metrics=maybe", "include_workspace_metrics")]
    public async Task What_is_wrong_with_a_question_is_named(string query, string parameter)
    {
        var answer = await GetAsync("/v1/usage/character-stats?" + query);

        Assert.Equal(422, answer.Status);
        Assert.Equal(["query", parameter], Assert.Single(answer.Detail.EnumerateArray()).GetProperty("loc").EnumerateArray().Select(part => part.GetString()));
    }

    [Fact]
    public async Task All_that_is_wrong_is_told_at_once()
    {
        var answer = await GetAsync($"/v1/usage/character-stats?{Window}&metric=a&breakdown_type=b&aggregation_interval=c");

        Assert.Equal(3, answer.Detail.GetArrayLength());
    }

    [Fact]
    public async Task The_whole_workspace_takes_a_permission_of_its_own()
    {
        var (_, secret) = await CreateKeyAsync("""["user_read"]""");

        var own = await GetAsync($"/v1/usage/character-stats?{Window}", secret);
        var whole = await GetAsync($"/v1/usage/character-stats?{Window}&include_workspace_metrics=true", secret);

        Assert.Equal(200, own.Status);
        Assert.Equal((401, "missing_permissions"), (whole.Status, whole.ErrorStatus));
        Assert.Contains("workspace_analytics_full_read", whole.Text, StringComparison.Ordinal);
    }

    private async Task<Dictionary<string, List<double>>> StatsAsync(string query)
    {
        var answer = await GetAsync($"/v1/usage/character-stats?{Window}&{query}");
        Assert.Equal(200, answer.Status);
        return answer.Json.GetProperty("usage").Deserialize<Dictionary<string, List<double>>>()!;
    }
}
