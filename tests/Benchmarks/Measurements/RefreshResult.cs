using ElevenProvider.Benchmarks.Processes;
using ElevenProvider.Benchmarks.Workloads;

namespace ElevenProvider.Benchmarks.Measurements;

/// <summary>What a refresh of <see cref="MixedWorkspace"/> took.</summary>
/// <param name="Counts">The requests by their routes.</param>
/// <param name="Time">How long it took.</param>
internal sealed record RefreshResult(IReadOnlyDictionary<string, int> Counts, TimeSpan Time)
{
    /// <summary>All requests.</summary>
    public int Requests => Counts.Values.Sum();

    /// <summary>Takes the workspace over, and refreshes it with another process, as one operation after the other would.</summary>
    /// <exception cref="InvalidOperationException">Something was not found.</exception>
    public static async Task<RefreshResult> Measure(IProviderKind kind, int parallel, CancellationToken cancellationToken)
    {
        await using var api = await EmulatedApi.StartAsync(MixedWorkspace.Seed, TimeSpan.Zero, cancellationToken);
        var stack = await TakeOver(kind, api.Url, cancellationToken);
        await api.TakeCounts(cancellationToken);
        await using var provider = await RunningProvider.StartAsync(kind, api.Url, cancellationToken);
        var (time, gone) = await new Deployment(provider.Rpc, parallel, cancellationToken).Refresh(stack);
        return gone == 0
            ? new RefreshResult(await api.TakeCounts(cancellationToken), time)
            : throw new InvalidOperationException($"{gone} resources were not found.");
    }

    private static async Task<IReadOnlyList<Recorded>> TakeOver(IProviderKind kind, Uri api, CancellationToken cancellationToken)
    {
        await using var provider = await RunningProvider.StartAsync(kind, api, cancellationToken);
        return await new Deployment(provider.Rpc, parallel: 16, cancellationToken).Import(MixedWorkspace.Contents(kind));
    }
}
