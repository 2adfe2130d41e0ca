using ElevenProvider.Benchmarks.Figures;
using ElevenProvider.Benchmarks.Processes;
using ElevenProvider.Benchmarks.Report;
using ElevenProvider.Benchmarks.Workloads;

namespace ElevenProvider.Benchmarks.Measurements;

/// <summary>An up that creates, at a latency as APIs have it, beside what else could make the same keys.</summary>
internal sealed class Creating : IMeasurement
{
    private const int Parallel = 32;
    private const double Limit = 1.1;

    public string Name => "creating";

    public async Task Run(Bench bench)
    {
        var keys = bench.Sizes.Creates;
        await using var api = await EmulatedApi.StartAsync(WorkspaceSeed.WithAccounts(ApiKeys.AccountsFor(keys)), Bench.Latency, bench.CancellationToken);
        List<(string Title, Func<Task<(TimeSpan Time, int Failures)>> Create)> ways =
        [
            ("bare HTTP client, the same requests", () => Bare(api.Url, keys, bench.CancellationToken)),
            (bench.Plugin.Title, () => ByProvider(bench.Plugin, api.Url, bench)),
            (bench.Dynamic.Title, () => ByProvider(bench.Dynamic, api.Url, bench)),
            (OfficialClient.Title, () => ByOfficialClient(api.Url, keys, bench.CancellationToken)),
        ];
        var results = ways.Select(static way => (way.Title, Times: new Samples(), Failures: new List<int>(), Requests: new List<int>())).ToList();

        // The first round makes the server as fast as it gets.
        await ways[0].Create();
        await api.TakeCounts(bench.CancellationToken);
        for (var round = 0; round < bench.Sizes.Rounds; round++)
        {
            for (var way = 0; way < ways.Count; way++)
            {
                await api.Reset(bench.CancellationToken);
                var (time, failures) = await ways[way].Create();
                results[way].Times.Add(time);
                results[way].Failures.Add(failures);
                results[way].Requests.Add((await api.TakeCounts(bench.CancellationToken)).Values.Sum());
            }
        }

        var necessary = keys * ApiKeys.RequestsPerCreate;
        var ideal = Bench.Latency * Math.Min(necessary, results[1].Requests.Min()) / Parallel;
        bench.Findings.Add(Figure.AtMost(
            "up.ideal",
            $"up of {Text.Count(keys)} creates at 50 ms latency, {Parallel} at a time",
            $"at most {Limit} x the ideal, {Text.Seconds(ideal)}",
            $"{Text.Seconds(results[1].Times.Median)}: {Text.Times(results[1].Times.Median / ideal)}",
            results[1].Times.Median / ideal,
            Limit));

        var table = new Table("who", "time", "of the ideal", "requests", "failed");
        var chart = new BarChart("creates", $"{Text.Count(keys)} API keys at 50 ms latency, {Parallel} at a time, in seconds").Bar("the ideal", ideal.TotalSeconds, Text.Seconds(ideal), isOurs: false);
        table.Row("the ideal", Text.Seconds(ideal), Text.Times(1), Text.Count(necessary), "");
        foreach (var (title, times, failures, requests) in results)
        {
            table.Row(title, Text.Seconds(times.Median), Text.Times(times.Median / ideal), Text.Count(requests.Max()), Text.Count(failures.Max()));
            chart.Bar(title, times.Median.TotalSeconds, Text.Seconds(times.Median), title == bench.Plugin.Title);
        }

        bench.Findings.Add(new Section("Creating")
            .Add($"{Text.Count(keys)} API keys in {ApiKeys.AccountsFor(keys)} service accounts, {Parallel} at a time, each by the two requests that it takes: the creation, and the list that " +
                $"shows the rest of its properties. The ideal is these requests at {Text.Milliseconds(Bench.Latency)} each, {Parallel} at a time, without a gap. Medians of {bench.Sizes.Rounds} " +
                "rounds, taking turns, each with a process that was just started. The plugin has its default settings.")
            .Add(table)
            .Add(chart));
    }

    private static async Task<(TimeSpan Time, int Failures)> ByProvider(IProviderKind kind, Uri api, Bench bench)
    {
        await using var provider = await RunningProvider.StartAsync(kind, api, bench.CancellationToken);
        var result = await new Deployment(provider.Rpc, Parallel, bench.CancellationToken).Up(ApiKeys.Program(bench.Sizes.Creates, kind));
        return (result.Time, result.Failures.Count);
    }

    private static async Task<(TimeSpan Time, int Failures)> Bare(Uri api, int keys, CancellationToken cancellationToken)
    {
        using var bare = new BareClient(api);
        return await bare.Create(keys, Parallel, cancellationToken);
    }

    private static async Task<(TimeSpan Time, int Failures)> ByOfficialClient(Uri api, int keys, CancellationToken cancellationToken)
    {
        await using var script = await ChildProcess.StartAsync(OfficialClient.Start(api), cancellationToken);
        return await OfficialClient.Create(script, keys, Parallel, cancellationToken);
    }
}
