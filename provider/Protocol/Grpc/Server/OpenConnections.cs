using Microsoft.AspNetCore.Connections;

namespace ElevenProvider.Protocol.Grpc.Server;

/// <summary>Counts the connections of clients.</summary>
internal sealed class OpenConnections
{
    private readonly Lock _lock = new();
    private TaskCompletionSource _none = Completed();
    private int _count;

    /// <summary>Completes when there is no connection, at once if there is none now.</summary>
    public Task None
    {
        get
        {
            lock (_lock)
            {
                return _none.Task;
            }
        }
    }

    /// <summary>Counts each connection from its beginning to its end.</summary>
    public ConnectionDelegate Count(ConnectionDelegate next) => async connection =>
    {
        Opened();
        try
        {
            await next(connection);
        }
        finally
        {
            Closed();
        }
    };

    private void Opened()
    {
        lock (_lock)
        {
            if (_count++ == 0)
            {
                _none = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }
        }
    }

    private void Closed()
    {
        lock (_lock)
        {
            if (--_count == 0)
            {
                _none.SetResult();
            }
        }
    }

    private static TaskCompletionSource Completed()
    {
        var completed = new TaskCompletionSource();
        completed.SetResult();
        return completed;
    }
}
