using System.Text.Json;

namespace ElevenProvider.Emulator.Tests;

public sealed class AnalyticsTests : EmulatorTest
{
    private const string Path = "/v1/workspace/analytics/query/usage-by-product-over-time";
    private const string Window = "\"start_time\":1767225600000,\"end_time\":1767398399000"; // two days

    [Fact]
    public async Task The_table_tells_the_same_as_the_deprecated_call()
    {
        var table = await QueryAsync(""","interval_seconds":86400,"group_by":["user_id"]""");
        var stats = (await GetAsync("/v1/usage/character-stats?start_unix=1767225600000&end_unix=1767398399000&include_workspace_metrics=true&breakdown_type=user")).Json;

        var credits = Column(table, "column_units", "credits");
        Assert.Equal("timestamp", table.GetProperty("columns")[0].GetString());
        Assert.Equal("2026-01-01T00:00:00", table.GetProperty("rows")[0][0].GetString());
        foreach (var user in stats.GetProperty("usage").EnumerateObject())
        {
            var rows = table.GetProperty("rows").EnumerateArray().Where(row => row[1].GetString() == user.Name);
            Assert.Equal(user.Value.EnumerateArray().Select(value => value.GetDouble()), rows.Select(row => row[credits].GetDouble()));
        }
    }

    [Fact]
    public async Task It_is_by_product_where_nothing_else_is_asked_for()
    {
        var table = await QueryAsync("");

        Assert.Equal("product_type", table.GetProperty("columns")[1].GetString());
        Assert.All(
            table.GetProperty("rows").EnumerateArray(), row => Assert.Equal(table.GetProperty("columns").GetArrayLength(), row.GetArrayLength()));
    }

    [Theory]
    [InlineData("eq", 48)]
    [InlineData("in", 48)]
    [InlineData("neq", 240)]
    [InlineData("not_in", 240)]
    [InlineData("le", 48)]
    [InlineData("lt", 0)]
    [InlineData("ge", 288)]
    [InlineData("gt", 240)]
    public async Task Rows_can_be_filtered(string operation, int rows)
    {
        var table = await QueryAsync(
            $$""","interval_seconds":3600,"group_by":["user_id"],"filters":[{"column":"user_id","operation":"{{operation}}","values":["AdminOfTheWorkspace000000001"]}]""");

        Assert.Equal(rows, table.GetProperty("rows").GetArrayLength());
    }

    [Fact]
    public async Task A_key_that_may_not_see_all_sees_what_its_owner_used()
    {
        var (_, secret) = await CreateKeyAsync("""["user_read"]""");

        var answer = await SendAsync("POST", Path, $$"""{{{Window}},"group_by":["user_id"]}""", secret);

        Assert.Equal([Ci], answer.Json.GetProperty("rows").EnumerateArray().Select(row => row[1].GetString()).Distinct());
    }

    [Theory]
    [InlineData("""{"end_time":1767398399000}""", "start_time")]
    [InlineData("""{"start_time":1767225600000}""", "end_time")]
    [InlineData("""{"start_time":1767225600,"end_time":1767398399000}""", "start_time")]
    [InlineData($$"""{{{Window}},"interval_seconds":0}""", "interval_seconds")]
    [InlineData($$"""{{{Window}},"group_by":["colour"]}""", "group_by")]
    [InlineData($$"""{{{Window}},"filters":[{"column":"model","operation":"like","values":[]}]}""", "filters")]
    public async Task What_is_wrong_with_a_query_is_named(string body, string property)
    {
        var answer = await SendAsync("POST", Path, body);

        Assert.Equal(422, answer.Status);
        Assert.Equal(property, Assert.Single(answer.Detail.EnumerateArray()).GetProperty("loc")[1].GetString());
    }

    [Theory]
    [InlineData(""","time_zone":"Moon/Crater" """, "time_zone")]
    [InlineData(""","filters":[{"column":"colour","operation":"eq","values":["red"]}]""", "filters")]
    public async Task What_makes_no_sense_is_refused(string more, string param)
    {
        var answer = await SendAsync("POST", Path, $"{{{Window}{more}}}");

        Assert.Equal((400, param), (answer.Status, answer.Detail.GetProperty("param").GetString()));
    }

    private async Task<JsonElement> QueryAsync(string more)
    {
        var answer = await SendAsync("POST", Path, $"{{{Window}{more}}}");
        Assert.Equal(200, answer.Status);
        return answer.Json;
    }

    private static int Column(JsonElement table, string of, string value) =>
        table.GetProperty(of).EnumerateArray().Select(entry => entry.GetString()).ToList().IndexOf(value);
}
