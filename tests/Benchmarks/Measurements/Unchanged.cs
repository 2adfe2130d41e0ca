using ElevenProvider.Benchmarks.Figures;
using ElevenProvider.Benchmarks.Processes;
using ElevenProvider.Benchmarks.Report;
using ElevenProvider.Benchmarks.Workloads;

namespace ElevenProvider.Benchmarks.Measurements;

/// <summary>A preview and a second up of a stack in which nothing has changed.</summary>
internal sealed class Unchanged : IMeasurement
{
    private const int Parallel = 32;

    public string Name => "unchanged";

    public async Task Run(Bench bench)
    {
        var keys = bench.Sizes.Creates;
        await using var api = await EmulatedApi.StartAsync(WorkspaceSeed.WithAccounts(ApiKeys.AccountsFor(keys)), TimeSpan.Zero, bench.CancellationToken);
        var stack = await Create(bench, api);
        var table = new Table("operation", "requests", "resources that would change", "time");
        foreach (var operation in new[] { "preview", "up" })
        {
            await api.TakeCounts(bench.CancellationToken);
            await using var provider = await RunningProvider.StartAsync(bench.Plugin, api.Url, bench.CancellationToken);
            var (time, changes) = await new Deployment(provider.Rpc, Parallel, bench.CancellationToken).UpAgain(stack);
            var requests = (await api.TakeCounts(bench.CancellationToken)).Values.Sum();
            var title = operation == "up" ? "second up" : "preview";
            bench.Findings.Add(Figure.None($"unchanged.{operation}", $"requests in a {title} of {Text.Count(keys)} unchanged resources", "none", requests));
            table.Row(title, Text.Count(requests), Text.Count(changes), Text.Seconds(time));
        }

        bench.Findings.Add(new Section("Nothing to do")
            .Add($"{Text.Count(keys)} API keys, {Parallel} at a time, each operation with a process that was just started, from its configuration to the last comparison.")
            .Add(table));
    }

    private static async Task<IReadOnlyList<Recorded>> Create(Bench bench, EmulatedApi api)
    {
        await using var provider = await RunningProvider.StartAsync(bench.Plugin, api.Url, bench.CancellationToken);
        return (await new Deployment(provider.Rpc, Parallel, bench.CancellationToken).Up(ApiKeys.Program(bench.Sizes.Creates, bench.Plugin))).Unfailing.Made;
    }
}
