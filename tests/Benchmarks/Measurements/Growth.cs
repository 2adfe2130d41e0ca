using ElevenProvider.Benchmarks.Figures;
using ElevenProvider.Benchmarks.Processes;
using ElevenProvider.Benchmarks.Report;
using ElevenProvider.Benchmarks.Workloads;

namespace ElevenProvider.Benchmarks.Measurements;

/// <summary>What ten times as many resources cost.</summary>
internal sealed class Growth : IMeasurement
{
    private const int Parallel = 32;
    private const double Limit = 10.5;

    public string Name => "growth";

    public async Task Run(Bench bench)
    {
        var sizes = bench.Sizes;
        await using var fewApi = await Api(sizes.Creates, bench);
        await using var manyApi = await Api(sizes.Many, bench);
        var (few, many) = (new Times(), new Times());

        // The first round makes both servers as fast as they get.
        await Measure(new Times(), fewApi, sizes.Creates, bench);
        await Measure(new Times(), manyApi, sizes.Creates, bench);
        for (var round = 0; round < sizes.Rounds; round++)
        {
            await Measure(few, fewApi, sizes.Creates, bench);
            await Measure(many, manyApi, sizes.Many, bench);
            await Measure(few, fewApi, sizes.Creates, bench);
        }

        var (whole, wholeOfMany) = (few.Whole.Median, many.Whole.Median);
        bench.Findings.Add(Figure.AtMost(
            "growth",
            $"{Text.Count(sizes.Many)} resources against {Text.Count(sizes.Creates)}",
            $"at most {Limit} x the time",
            $"{Text.Seconds(wholeOfMany)} to {Text.Seconds(whole)}: {Text.Times(wholeOfMany / whole)}",
            wholeOfMany / whole,
            Limit));
        bench.Findings.Add(new Section("Growth")
            .Add($"An up that creates API keys, {ApiKeys.PerAccount} in each service account, a second up, and a refresh, {Parallel} at a time, without latency, so that only work counts. " +
                "Medians of rounds that took turns, each with a process that was just started. The emulated API is part of both sides.")
            .Add(new Table("operation", $"{Text.Count(sizes.Creates)} resources", $"{Text.Count(sizes.Many)} resources", "times")
                .Row("up that creates", Text.Seconds(few.Up.Median), Text.Seconds(many.Up.Median), Text.Times(many.Up.Median / few.Up.Median))
                .Row("second up", Text.Seconds(few.UpAgain.Median), Text.Seconds(many.UpAgain.Median), Text.Times(many.UpAgain.Median / few.UpAgain.Median))
                .Row("refresh", Text.Seconds(few.Refresh.Median), Text.Seconds(many.Refresh.Median), Text.Times(many.Refresh.Median / few.Refresh.Median))
                .Row("all", Text.Seconds(whole), Text.Seconds(wholeOfMany), Text.Times(wholeOfMany / whole))));
    }

    private static Task<EmulatedApi> Api(int keys, Bench bench) =>
        EmulatedApi.StartAsync(WorkspaceSeed.WithAccounts(ApiKeys.AccountsFor(keys)), TimeSpan.Zero, bench.CancellationToken);

    private static async Task Measure(Times times, EmulatedApi api, int keys, Bench bench)
    {
        await api.Reset(bench.CancellationToken);
        await using var provider = await RunningProvider.StartAsync(bench.Plugin, api.Url, bench.CancellationToken);
        var deployment = new Deployment(provider.Rpc, Parallel, bench.CancellationToken);
        var up = (await deployment.Up(ApiKeys.Program(keys, bench.Plugin))).Unfailing;
        var (upAgain, _) = await deployment.UpAgain(up.Made);
        var (refresh, _) = await deployment.Refresh(up.Made);
        times.Add(up.Time, upAgain, refresh);
    }

    private sealed class Times
    {
        public Samples Up { get; } = new();

        public Samples UpAgain { get; } = new();

        public Samples Refresh { get; } = new();

        public Samples Whole { get; } = new();

        public void Add(TimeSpan up, TimeSpan upAgain, TimeSpan refresh)
        {
            Up.Add(up);
            UpAgain.Add(upAgain);
            Refresh.Add(refresh);
            Whole.Add(up + upAgain + refresh);
        }
    }
}
