using System.Diagnostics;
using ElevenProvider.Benchmarks.Figures;
using ElevenProvider.Benchmarks.Processes;
using ElevenProvider.Benchmarks.Report;
using ElevenProvider.Benchmarks.Workloads;
using ElevenProvider.Protocol.Grpc;

namespace ElevenProvider.Benchmarks.Measurements;

/// <summary>Many calls at once on one connection.</summary>
internal sealed class Load : IMeasurement
{
    private const int Streams = 200;

    public string Name => "load";

    public async Task Run(Bench bench)
    {
        await using var api = await EmulatedApi.StartAsync(WorkspaceSeed.WithAccounts(1), TimeSpan.Zero, bench.CancellationToken);
        await using var provider = await RunningProvider.StartAsync(bench.Plugin, api.Url, bench.CancellationToken);
        var deployment = new Deployment(provider.Rpc, Streams, bench.CancellationToken);
        var declared = ApiKeys.Program(1, bench.Plugin).Single();
        var (answered, failures) = (0, 0);
        var begun = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Streams).Select(async _ =>
        {
            for (var call = 0; call < bench.Sizes.LoadCalls / Streams; call++)
            {
                try
                {
                    await deployment.Check(declared);
                    Interlocked.Increment(ref answered);
                }
                catch (GrpcException)
                {
                    Interlocked.Increment(ref failures);
                }
            }
        }));
        var rate = answered / Stopwatch.GetElapsedTime(begun).TotalSeconds;
        bench.Findings.Add(Figure.None("load.failures", $"failures in {Text.Count(bench.Sizes.LoadCalls)} calls over {Streams} concurrent streams", "none", failures));
        bench.Findings.Add(new Section("Load")
            .Add($"{Text.Count(bench.Sizes.LoadCalls)} Checks over gRPC, {Streams} under way at any time: {Text.Count(answered)} were answered and {Text.Count(failures)} failed, " +
                $"{Text.Count(rate)} a second, both ends on this machine."));
    }
}
