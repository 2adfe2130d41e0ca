namespace ElevenProvider.Api.Transport;

/// <summary>Bounds how many requests are in flight at the same time.</summary>
internal sealed class RequestGate(int limit) : IDisposable
{
    private readonly SemaphoreSlim _places = new(limit, limit);

    /// <summary>Runs one attempt as soon as there is a place for it.</summary>
    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> attempt, CancellationToken cancellationToken)
    {
        await _places.WaitAsync(cancellationToken);
        try
        {
            return await attempt(cancellationToken);
        }
        finally
        {
            _places.Release();
        }
    }

    public void Dispose() => _places.Dispose();
}
