namespace ElevenProvider.Provider.Lifecycle;

/// <summary>The calls that are running, which Cancel ends together. Calls that come later run as ever.</summary>
internal sealed class RunningCalls : IDisposable
{
    private CancellationTokenSource _running = new();

    /// <summary>Cancelled with the calls that are running now.</summary>
    public CancellationToken Token => Volatile.Read(ref _running).Token;

    /// <summary>Ends the calls that are running now.</summary>
    public void Cancel()
    {
        // Not disposed: calls that start at this very moment may still link to it, and without a timer there is nothing to release.
        Interlocked.Exchange(ref _running, new CancellationTokenSource()).Cancel();
    }

    /// <inheritdoc/>
    public void Dispose() => _running.Dispose();
}
