using ElevenProvider.Benchmarks.Processes;
using ElevenProvider.Benchmarks.Workloads;

namespace ElevenProvider.Benchmarks.Measurements;

/// <summary>What an up took against an API that refuses.</summary>
/// <param name="Time">How long it took.</param>
/// <param name="Refused">How many requests were refused.</param>
/// <param name="Failures">How many resources were not made.</param>
internal sealed record LimitedRun(TimeSpan Time, int Refused, int Failures)
{
    public static async Task<LimitedRun> Measure(IProviderKind kind, EmulatedApi api, int keys, int parallel, CancellationToken cancellationToken)
    {
        await api.Reset(cancellationToken);
        await using var provider = await RunningProvider.StartAsync(kind, api.Url, cancellationToken);
        var result = await new Deployment(provider.Rpc, parallel, cancellationToken).Up(ApiKeys.Program(keys, kind));
        return new LimitedRun(result.Time, await api.CountRefused(cancellationToken), result.Failures.Count);
    }
}
