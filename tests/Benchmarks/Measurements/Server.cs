using ElevenProvider.Benchmarks.Figures;
using ElevenProvider.Benchmarks.Processes;
using ElevenProvider.Benchmarks.Report;
using ElevenProvider.Benchmarks.Workloads;

namespace ElevenProvider.Benchmarks.Measurements;

/// <summary>Whether the emulated API is fast enough for what is measured against it.</summary>
internal sealed class Server : IMeasurement
{
    private const int Parallel = 32;

    public string Name => "server";

    public async Task Run(Bench bench)
    {
        await using var api = await EmulatedApi.StartAsync(WorkspaceSeed.WithAccounts(ApiKeys.AccountsFor(bench.Sizes.Creates)), TimeSpan.Zero, bench.CancellationToken);
        using var bare = new BareClient(api.Url);
        var times = new Samples();
        for (var round = -1; round < bench.Sizes.Rounds; round++)
        {
            await api.Reset(bench.CancellationToken);
            var (time, _) = await bare.Create(bench.Sizes.Creates, Parallel, bench.CancellationToken);
            if (round >= 0)
            {
                times.Add(time);
            }
        }

        var rate = bench.Sizes.Creates * ApiKeys.RequestsPerCreate / times.Median.TotalSeconds;
        var most = Parallel / Bench.Latency.TotalSeconds;
        bench.Findings.Add(new Section("What it was measured against")
            .Add("Every process is real: the plugin is started as an engine starts it and called over gRPC; the API is the emulated one of this repository, a process of its own, over HTTP. " +
                $"A bare HTTP client that makes keys against it without latency, {Parallel} at a time, gets {Text.Count(rate)} answers a second. The runs with a latency of " +
                $"{Text.Milliseconds(Bench.Latency)} cannot ask for more than {Text.Count(most)} a second, " +
                $"{(rate > 2 * most ? "so that the emulated API does not hold them up" : "**so that the emulated API may have held them up: take the times below with care**")}. " +
                "In runs without latency its own time is in both sides of each ratio. All of them share the processors of one machine."));
    }
}
