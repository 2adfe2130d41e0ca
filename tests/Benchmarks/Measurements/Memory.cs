using ElevenProvider.Benchmarks.Figures;
using ElevenProvider.Benchmarks.Processes;
using ElevenProvider.Benchmarks.Report;
using ElevenProvider.Benchmarks.Workloads;

namespace ElevenProvider.Benchmarks.Measurements;

/// <summary>What a provider holds in memory: when it has started, and when it has served a stack.</summary>
internal sealed class Memory : IMeasurement
{
    private const int Parallel = 32;
    private const long MiB = 1024 * 1024;

    // What a process does right after its first line has ended by then.
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(500);

    public string Name => "memory";

    public async Task Run(Bench bench)
    {
        await using var api = await EmulatedApi.StartAsync(WorkspaceSeed.WithAccounts(ApiKeys.AccountsFor(bench.Sizes.Creates)), TimeSpan.Zero, bench.CancellationToken);
        var kinds = bench.Forms.Select(static form => (IProviderKind)new PluginKind(form)).Append(bench.Dynamic).ToList();
        var found = new List<(IProviderKind Kind, ProcessMemory Idle, ProcessMemory Served)>();
        foreach (var kind in kinds)
        {
            var idle = await Idle(kind, api, bench);
            found.Add((kind, idle, await Served(kind, api, bench)));
        }

        Judge(bench, found[0].Idle, found[0].Served);
        bench.Findings.Add(Describe(bench, found));
    }

    private static async Task<ProcessMemory> Idle(IProviderKind kind, EmulatedApi api, Bench bench)
    {
        await using var process = await ChildProcess.StartAsync(kind.Start(api.Url), bench.CancellationToken);
        await Task.Delay(Settling, TimeProvider.System, bench.CancellationToken);
        return process.Memory;
    }

    private static async Task<ProcessMemory> Served(IProviderKind kind, EmulatedApi api, Bench bench)
    {
        await api.Reset(bench.CancellationToken);
        await using var provider = await RunningProvider.StartAsync(kind, api.Url, bench.CancellationToken);
        var deployment = new Deployment(provider.Rpc, Parallel, bench.CancellationToken);
        var stack = (await deployment.Up(ApiKeys.Program(bench.Sizes.Creates, kind))).Unfailing.Made;
        await deployment.UpAgain(stack);
        await deployment.Refresh(stack);
        await Task.Delay(Settling, TimeProvider.System, bench.CancellationToken);
        return provider.Memory;
    }

    private static void Judge(Bench bench, ProcessMemory idle, ProcessMemory served)
    {
        bench.Findings.Add(Figure.AtMost("memory.idle", $"memory idle after start, {bench.Main.Name}", "at most 20 MiB", Text.MiB(idle.Resident), idle.Resident, 20 * MiB));
        bench.Findings.Add(Figure.AtMost(
            "memory.served",
            $"memory after serving {Text.Count(bench.Sizes.Creates)} resources, {bench.Main.Name}",
            "at most 45 MiB",
            Text.MiB(served.Resident),
            served.Resident,
            45 * MiB));
        foreach (var quoted in QuotedPlugin.All)
        {
            bench.Findings.Add(Figure.AtMost(
                $"memory.{quoted.Name}",
                $"memory idle after start beside {quoted.Name} (quoted, not measured here)",
                $"at least {QuotedPlugin.TimesBelow} x below {Text.MiB(quoted.Memory)}",
                $"{Text.Times((double)quoted.Memory / idle.Resident)} below",
                QuotedPlugin.TimesBelow * idle.Resident,
                quoted.Memory));
        }
    }

    private static Section Describe(Bench bench, IReadOnlyList<(IProviderKind Kind, ProcessMemory Idle, ProcessMemory Served)> found)
    {
        var table = new Table("provider", "idle after start", "its peak", $"after serving {Text.Count(bench.Sizes.Creates)} resources", "its peak");
        var chart = new BarChart("memory", $"Resident memory after serving {Text.Count(bench.Sizes.Creates)} resources, in MiB");
        foreach (var (kind, idle, served) in found)
        {
            table.Row(kind.Title, Text.MiB(idle.Resident), Text.MiB(idle.Peak), Text.MiB(served.Resident), Text.MiB(served.Peak));
            chart.Bar(kind.Title, served.Resident, Text.MiB(served.Resident), kind is PluginKind);
        }

        return new Section("Memory")
            .Add("Resident memory as Linux counts it: `VmRSS`, which the bars are about, and `VmHWM` as its peak. Idle is half a second after the port line; serving is an up that creates " +
                $"API keys, {Parallel} at a time, a second up that compares them, and a refresh that reads them.")
            .Add(table)
            .Add(chart);
    }
}
