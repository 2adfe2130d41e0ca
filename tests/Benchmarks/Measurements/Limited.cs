using System.Globalization;
using ElevenProvider.Benchmarks.Figures;
using ElevenProvider.Benchmarks.Processes;
using ElevenProvider.Benchmarks.Report;
using ElevenProvider.Benchmarks.Workloads;

namespace ElevenProvider.Benchmarks.Measurements;

/// <summary>An up against an API that refuses more than a few requests at once, without telling how many.</summary>
internal sealed class Limited : IMeasurement
{
    private const int AtOnce = 8;
    private const int Parallel = 32;
    private const double Limit = 1.3;

    public string Name => "limited";

    public async Task Run(Bench bench)
    {
        var keys = bench.Sizes.Creates;
        await using var api = await Api(AtOnce, bench);
        var fixedLimits = new List<(int Limit, LimitedRun Run)>();
        foreach (var limit in bench.Sizes.FixedLimits)
        {
            fixedLimits.Add((limit, await LimitedRun.MeasureFixed(limit, api, keys, Parallel, bench.CancellationToken)));
        }

        var other = await LimitedRun.Measure(bench.Dynamic, api, keys, Parallel, bench.CancellationToken);
        var whole = fixedLimits.Where(static run => run.Run.Failures == 0).ToList();
        if (whole.Count == 0)
        {
            throw new InvalidOperationException("Not even the lowest fixed limit went through.");
        }

        var bestLimit = whole.MinBy(static run => run.Run.Time).Limit;
        var (best, found) = await TakingTurns(bestLimit, api, bench.Sizes.Rounds, bench);
        bench.Findings.Add(Figure.AtMost(
            "limited.time",
            $"up of {Text.Count(keys)} while the API answers 429 beyond {AtOnce} concurrent calls",
            $"within {Limit} x of the best fixed limit ({bestLimit}), {Text.Seconds(best.Time)}",
            $"{Text.Seconds(found.Time)}: {Text.Times(found.Time / best.Time)}",
            found.Time / best.Time,
            Limit));
        var elsewhere = new List<(int AtOnce, LimitedRun Best, LimitedRun Found)>();
        foreach (var atOnce in new[] { 4, 16 })
        {
            elsewhere.Add(await Elsewhere(atOnce, bench));
        }

        bench.Findings.Add(Figure.None("limited.failures", "resources that failed in these runs", "none", elsewhere.Sum(static run => run.Found.Failures) + found.Failures));

        bench.Findings.Add(Describe(bench, [.. fixedLimits.Select(run => run.Limit == bestLimit ? (run.Limit, best) : run)], found, other, best).Add(Compare(bench, elsewhere)));
    }

    private static Section Describe(
        Bench bench, IReadOnlyList<(int Limit, LimitedRun Run)> fixedLimits, LimitedRun found, LimitedRun other, LimitedRun best)
    {
        var table = new Table("requests at once", "time", "of the best fixed one", "refused with 429", "failed resources");
        var chart = new BarChart("limits", $"{Text.Count(bench.Sizes.Creates)} API keys where more than {AtOnce} requests at once are refused, in seconds");
        foreach (var (limit, run) in fixedLimits)
        {
            Show($"fixed at {limit.ToString(CultureInfo.InvariantCulture)}", run, isOurs: false);
        }

        Show(bench.Main.Title, found, isOurs: true);
        Show(bench.Dynamic.Title, other, isOurs: false);
        return new Section("An API that refuses")
            .Add($"The same up, {Parallel} resources at a time, at a latency of {Text.Milliseconds(Bench.Latency)}, while the API answers any request beyond {AtOnce} at once with 429 and does not say " +
                "how many it would take, nor when to come back. The plugin has its default settings and finds out by itself. A fixed limit is that of a bare HTTP client that makes the same requests, " +
                "never more than so many at once, and tries again what is refused, four times at most, after a wait that doubles from one second on. The best of them and the plugin took turns, " +
                $"{bench.Sizes.Rounds} times each, of which the medians are shown; the others ran once.")
            .Add(table)
            .Add(chart)
            .Add("So that nothing is met by chance, the same where the API refuses more than another number at once; the best fixed limit is then that number:");

        void Show(string title, LimitedRun run, bool isOurs)
        {
            table.Row(title, Text.Seconds(run.Time), Text.Times(run.Time / best.Time), Text.Count(run.Refused), Text.Count(run.Failures));
            chart.Bar(title, run.Time.TotalSeconds, $"{Text.Seconds(run.Time)}{(run.Failures > 0 ? $", {run.Failures} failed" : "")}", isOurs);
        }
    }

    private static Task<EmulatedApi> Api(int atOnce, Bench bench) => EmulatedApi.StartAsync(
        WorkspaceSeed.WithAccounts(ApiKeys.AccountsFor(bench.Sizes.Creates), atOnce), Bench.Latency, bench.CancellationToken);

    private static async Task<(int AtOnce, LimitedRun Best, LimitedRun Found)> Elsewhere(int atOnce, Bench bench)
    {
        await using var api = await Api(atOnce, bench);
        var (best, found) = await TakingTurns(atOnce, api, rounds: 1, bench);
        bench.Findings.Add(Figure.AtMost(
            $"limited.{atOnce.ToString(CultureInfo.InvariantCulture)}",
            $"the same where it refuses beyond {atOnce}",
            $"within {Limit} x of the best fixed limit ({atOnce}), {Text.Seconds(best.Time)}",
            $"{Text.Seconds(found.Time)}: {Text.Times(found.Time / best.Time)}",
            found.Time / best.Time,
            Limit));
        return (atOnce, best, found);
    }

    private static async Task<(LimitedRun Best, LimitedRun Found)> TakingTurns(int bestLimit, EmulatedApi api, int rounds, Bench bench)
    {
        var (best, found) = (new List<LimitedRun>(), new List<LimitedRun>());
        for (var round = 0; round < rounds; round++)
        {
            best.Add(await LimitedRun.MeasureFixed(bestLimit, api, bench.Sizes.Creates, Parallel, bench.CancellationToken));
            found.Add(await LimitedRun.Measure(bench.Plugin, api, bench.Sizes.Creates, Parallel, bench.CancellationToken));
        }

        return (LimitedRun.Median(best), LimitedRun.Median(found));
    }

    private static Table Compare(Bench bench, List<(int AtOnce, LimitedRun Best, LimitedRun Found)> runs)
    {
        var table = new Table("refused beyond", "fixed at that", bench.Main.Title, "times", "refused with 429", "failed resources");
        foreach (var (atOnce, best, found) in runs)
        {
            table.Row(
                Text.Count(atOnce), Text.Seconds(best.Time), Text.Seconds(found.Time), Text.Times(found.Time / best.Time), Text.Count(found.Refused), Text.Count(found.Failures));
        }

        return table;
    }
}
