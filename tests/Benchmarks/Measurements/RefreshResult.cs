using ElevenProvider.Benchmarks.Processes;
using ElevenProvider.Benchmarks.Workloads;

namespace ElevenProvider.Benchmarks.Measurements;

/// <summary>What a refresh of a <see cref="MixedWorkspace"/> took.</summary>
/// <param name="Parallel">How many reads were under way at the same time.</param>
/// <param name="Counts">The requests by their routes.</param>
/// <param name="Time">How long it took.</param>
internal sealed record RefreshResult(int Parallel, IReadOnlyDictionary<string, int> Counts, TimeSpan Time)
{
    /// <summary>All requests.</summary>
    public int Requests => Counts.Values.Sum();

    /// <summary>Takes the workspace over, then refreshes it again and again, each time with another process, as one operation after the other would.</summary>
    /// <param name="kind">The provider.</param>
    /// <param name="workspace">The workspace.</param>
    /// <param name="parallel">How many reads are under way at the same time, for each refresh.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="InvalidOperationException">Something was not found.</exception>
    public static async Task<IReadOnlyList<RefreshResult>> Measure(
        IProviderKind kind, MixedWorkspace workspace, IEnumerable<int> parallel, CancellationToken cancellationToken)
    {
        await using var api = await EmulatedApi.StartAsync(workspace.Seed, TimeSpan.Zero, cancellationToken);
        var stack = await TakeOver(kind, workspace, api.Url, cancellationToken);
        var results = new List<RefreshResult>();
        foreach (var atOnce in parallel)
        {
            await api.TakeCounts(cancellationToken);
            await using var provider = await RunningProvider.StartAsync(kind, api.Url, cancellationToken);
            var (time, gone) = await new Deployment(provider.Rpc, atOnce, cancellationToken).Refresh(stack);
            results.Add(gone == 0
                ? new RefreshResult(atOnce, await api.TakeCounts(cancellationToken), time)
                : throw new InvalidOperationException($"{gone} resources were not found."));
        }

        return results;
    }

    private static async Task<IReadOnlyList<Recorded>> TakeOver(IProviderKind kind, MixedWorkspace workspace, Uri api, CancellationToken cancellationToken)
    {
        await using var provider = await RunningProvider.StartAsync(kind, api, cancellationToken);
        return await new Deployment(provider.Rpc, parallel: 16, cancellationToken).Import(workspace.Contents(kind));
    }
}
