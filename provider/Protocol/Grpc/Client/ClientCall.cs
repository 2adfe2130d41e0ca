namespace ElevenProvider.Protocol.Grpc.Client;

/// <summary>One call on the client's side: its time limit, and what the failures of HTTP mean in gRPC.</summary>
internal sealed class ClientCall : IDisposable
{
    // Error codes of HTTP/2 resets (RFC 9113, section 7).
    private const long RefusedStream = 7;
    private const long Cancel = 8;
    private const long EnhanceYourCalm = 11;

    private readonly CancellationToken _caller;
    private readonly CancellationTokenSource _deadline;
    private readonly CancellationTokenSource _ended;

    public ClientCall(TimeSpan? timeout, TimeProvider time, CancellationToken caller)
    {
        _caller = caller;
        _deadline = GrpcTimeout.Start(timeout, time);
        _ended = CancellationTokenSource.CreateLinkedTokenSource(caller, _deadline.Token);
    }

    /// <summary>Runs one step of the call.</summary>
    /// <exception cref="GrpcException">The step failed, or the time limit is over.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled the call.</exception>
    public async Task<T> Guard<T>(Func<CancellationToken, Task<T>> step)
    {
        try
        {
            return await step(_ended.Token);
        }
        catch (Exception problem) when (problem is OperationCanceledException or HttpRequestException or IOException)
        {
            // Whichever way the step noticed, the cause counts.
            if (_caller.IsCancellationRequested)
            {
                throw new OperationCanceledException("The call was cancelled.", problem, _caller);
            }

            throw _deadline.IsCancellationRequested
                ? new GrpcException(GrpcStatusCode.DeadlineExceeded, "The time limit of the call is over.", problem)
                : new GrpcException(StatusOf(problem), "The connection to the server failed.", problem);
        }
    }

    public void Dispose()
    {
        _ended.Dispose();
        _deadline.Dispose();
    }

    private static GrpcStatusCode StatusOf(Exception problem) => Reset(problem)?.ErrorCode switch
    {
        null or RefusedStream => GrpcStatusCode.Unavailable,
        Cancel => GrpcStatusCode.Cancelled,
        EnhanceYourCalm => GrpcStatusCode.ResourceExhausted,
        _ => GrpcStatusCode.Internal,
    };

    private static HttpProtocolException? Reset(Exception? problem) =>
        problem is null ? null : problem as HttpProtocolException ?? Reset(problem.InnerException);
}
