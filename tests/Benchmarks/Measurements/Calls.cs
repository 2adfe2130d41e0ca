using ElevenProvider.Benchmarks.Figures;
using ElevenProvider.Benchmarks.Processes;
using ElevenProvider.Benchmarks.Report;
using ElevenProvider.Benchmarks.Workloads;
using Google.Protobuf.WellKnownTypes;

namespace ElevenProvider.Benchmarks.Measurements;

/// <summary>How long the calls take that need no request: those that an engine makes for every resource in every operation.</summary>
internal sealed class Calls : IMeasurement
{
    private const int WarmUp = 300;

    public string Name => "calls";

    public async Task Run(Bench bench)
    {
        await using var api = await EmulatedApi.StartAsync(WorkspaceSeed.WithAccounts(ApiKeys.AccountsFor(1)), TimeSpan.Zero, bench.CancellationToken);
        var kinds = bench.Forms.Select(static form => (IProviderKind)new PluginKind(form)).Append(bench.Dynamic).ToList();
        var table = new Table("provider", "Check, median", "99 of 100 within", "Diff, median", "99 of 100 within");
        foreach (var kind in kinds)
        {
            await api.Reset(bench.CancellationToken);
            var (check, diff) = await Measure(kind, api, bench);
            table.Row(
                kind.Title, Text.Milliseconds(check.Median), Text.Milliseconds(check.At(0.99)), Text.Milliseconds(diff.Median), Text.Milliseconds(diff.At(0.99)));
            if (kind == kinds[0])
            {
                Judge(bench, "Check", check);
                Judge(bench, "Diff", diff);
            }
        }

        bench.Findings.Add(new Section("Check and Diff")
            .Add($"{Text.Count(bench.Sizes.Calls)} calls of each, over gRPC, one after the other, after {WarmUp} that do not count: an API key with five inputs. The time is the " +
                "caller's, from the request to the answer, so that it holds both ends of the transport.")
            .Add(table));
    }

    private static async Task<(Samples Check, Samples Diff)> Measure(IProviderKind kind, EmulatedApi api, Bench bench)
    {
        await using var provider = await RunningProvider.StartAsync(kind, api.Url, bench.CancellationToken);
        var deployment = new Deployment(provider.Rpc, parallel: 1, bench.CancellationToken);
        var declared = ApiKeys.Program(1, kind).Single();
        var recorded = await deployment.Create(declared);
        var inputs = new Struct();
        var (check, diff) = (new Samples(), new Samples());
        for (var call = -WarmUp; call < bench.Sizes.Calls; call++)
        {
            var (checkNow, diffNow) = call < 0 ? (new Samples(), new Samples()) : (check, diff);
            await checkNow.Time(async () => inputs = await deployment.Check(declared, recorded.Inputs));
            await diffNow.Time(() => deployment.Diff(recorded, inputs));
        }

        return (check, diff);
    }

    private static void Judge(Bench bench, string method, Samples times)
    {
        var id = method == "Check" ? "check" : "diff";
        bench.Findings.Add(Figure.AtMost(
            $"{id}.median", $"{method} over the wire, p50", "at most 0.3 ms", Text.Milliseconds(times.Median), times.Median.TotalMilliseconds, 0.3));
        bench.Findings.Add(Figure.AtMost(
            $"{id}.p99", $"{method} over the wire, p99", "at most 2 ms", Text.Milliseconds(times.At(0.99)), times.At(0.99).TotalMilliseconds, 2));
    }
}
