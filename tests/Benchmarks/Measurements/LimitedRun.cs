using ElevenProvider.Benchmarks.Processes;
using ElevenProvider.Benchmarks.Workloads;

namespace ElevenProvider.Benchmarks.Measurements;

/// <summary>What an up took against an API that refuses.</summary>
/// <param name="Time">How long it took.</param>
/// <param name="Refused">How many requests were refused.</param>
/// <param name="Failures">How many resources were not made.</param>
internal sealed record LimitedRun(TimeSpan Time, int Refused, int Failures)
{
    /// <summary>The run that was neither the fastest nor the slowest, with everything that failed in any of them.</summary>
    public static LimitedRun Median(IReadOnlyCollection<LimitedRun> runs) =>
        runs.OrderBy(static run => run.Time).ElementAt(runs.Count / 2) with { Failures = runs.Sum(static run => run.Failures) };

    /// <summary>The same requests, by a client that never makes more than so many at once.</summary>
    public static async Task<LimitedRun> MeasureFixed(int limit, EmulatedApi api, int keys, int parallel, CancellationToken cancellationToken)
    {
        await api.Reset(cancellationToken);
        using var handler = new FixedLimitHandler(limit);
        using var client = new BareClient(api.Url, handler);
        var (time, failures) = await client.Create(keys, parallel, cancellationToken);
        return new LimitedRun(time, await api.CountRefused(cancellationToken), failures);
    }

    /// <summary>An up by a provider.</summary>
    public static async Task<LimitedRun> Measure(IProviderKind kind, EmulatedApi api, int keys, int parallel, CancellationToken cancellationToken)
    {
        await api.Reset(cancellationToken);
        await using var provider = await RunningProvider.StartAsync(kind, api.Url, cancellationToken);
        var result = await new Deployment(provider.Rpc, parallel, cancellationToken).Up(ApiKeys.Program(keys, kind));
        return new LimitedRun(result.Time, await api.CountRefused(cancellationToken), result.Failures.Count);
    }
}
