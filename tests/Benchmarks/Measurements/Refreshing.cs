using ElevenProvider.Benchmarks.Figures;
using ElevenProvider.Benchmarks.Report;
using ElevenProvider.Benchmarks.Workloads;

namespace ElevenProvider.Benchmarks.Measurements;

/// <summary>How many requests a refresh of a whole workspace makes.</summary>
internal sealed class Refreshing : IMeasurement
{
    private const int OneByOne = 1;
    private const int AtOnce = 64;

    public string Name => "refresh";

    public async Task Run(Bench bench)
    {
        var ours = await RefreshResult.Measure(bench.Plugin, MixedWorkspace.Large, [OneByOne, AtOnce], bench.CancellationToken);
        var other = await RefreshResult.Measure(bench.Dynamic, MixedWorkspace.Large, [AtOnce], bench.CancellationToken);
        Judge(bench, ours);
        bench.Findings.Add(Describe(ours, other[0], bench.Dynamic.Title));
    }

    private static void Judge(Bench bench, IReadOnlyList<RefreshResult> ours)
    {
        var (sequential, concurrent) = (ours[0], ours[1]);
        bench.Findings.Add(Figure.AtMost(
            "refresh.sequential",
            "requests for refreshing 500 keys in 20 accounts + 500 memberships in 20 groups + 200 shares of 20 resources",
            $"at most 4 + one per shared resource: {MixedWorkspace.MostRequests}",
            Text.Count(sequential.Requests),
            sequential.Requests,
            MixedWorkspace.MostRequests));
        bench.Findings.Add(Figure.AtMost(
            "refresh.concurrent",
            "the same when 64 reads arrive at once",
            "the same number",
            Text.Count(concurrent.Requests),
            concurrent.Requests,
            Math.Min(sequential.Requests, MixedWorkspace.MostRequests)));
    }

    private static Section Describe(IReadOnlyList<RefreshResult> ours, RefreshResult other, string otherTitle)
    {
        var routes = ours.Append(other).SelectMany(static result => result.Counts.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        List<(string Title, RefreshResult Result, bool IsOurs)> columns =
        [
            .. ours.Select(static run => (run.Parallel == OneByOne ? "ours, one read at a time" : $"ours, {run.Parallel} at once", run, true)),
            ($"{otherTitle}, {other.Parallel} at once", other, false),
        ];
        var table = new Table(["request", .. columns.Select(static column => column.Title)]);
        routes.ForEach(route => table.Row([$"`{route}`", .. columns.Select(column => Text.Count(column.Result.Counts.GetValueOrDefault(route)))]));
        table.Row(["all", .. columns.Select(static column => Text.Count(column.Result.Requests))]);
        table.Row(["time, without latency", .. columns.Select(static column => Text.Seconds(column.Result.Time))]);
        var chart = new BarChart("refresh", "Requests for refreshing 1,200 resources");
        columns.ForEach(column => chart.Bar(column.Title, column.Result.Requests, Text.Count(column.Result.Requests), column.IsOurs));
        return new Section("Refresh")
            .Add("A workspace of 20 service accounts with 25 keys each, 20 groups with 25 members each, and 20 voices, each shared with 4 people, 3 groups and 3 " +
                "service accounts, read by a process that was just started.")
            .Add(table)
            .Add(chart);
    }
}
