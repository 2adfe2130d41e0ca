using ElevenProvider.Protocol.Grpc;

namespace ElevenProvider.Engine.Steps;

/// <summary>Lets a number of steps run at once; once closed it lets no new one start, and tells when the running ones have ended.</summary>
/// <param name="parallel">How many may run at once.</param>
internal sealed class StepGate(int parallel) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _slots = new(parallel);
    private readonly CancellationTokenSource _closed = new();
    private readonly HashSet<Task> _running = [];

    /// <summary>Cancelled when the gate is closed.</summary>
    public CancellationToken Closed => _closed.Token;

    /// <summary>Runs a step when there is room for it. A step that started is never interrupted.</summary>
    /// <exception cref="OperationCanceledException">The gate is closed.</exception>
    public async Task<T> RunAsync<T>(Func<Task<T>> step)
    {
        await _slots.WaitAsync(Closed);
        try
        {
            Task<T> task;
            lock (_lock)
            {
                Closed.ThrowIfCancellationRequested();
                task = step();
                _running.Add(task);
            }

            return await task;
        }
        finally
        {
            _slots.Release();
        }
    }

    /// <summary>Lets no new step start.</summary>
    public void Close()
    {
        lock (_lock)
        {
            _closed.Cancel();
        }
    }

    /// <summary>Completes when every step that started has ended, however it ended.</summary>
    public async Task DrainAsync()
    {
        Task[] running;
        lock (_lock)
        {
            running = [.. _running];
        }

        await Task.WhenAll(running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>Keeps a caller waiting that must not go on, until it gives up.</summary>
    public static async Task<T> HoldAsync<T>(CancellationToken cancellationToken)
    {
        var never = new TaskCompletionSource<T>();
        using (cancellationToken.Register(() => never.TrySetException(new GrpcException(GrpcStatusCode.Cancelled, "The operation has ended."))))
        {
            return await never.Task;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _slots.Dispose();
        _closed.Dispose();
    }
}
