using Google.Protobuf;

namespace ElevenProvider.Protocol.Grpc.Server;

/// <summary>The methods that a server answers. Any other is answered with <see cref="GrpcStatusCode.Unimplemented"/>.</summary>
public sealed class GrpcMethodTable
{
    private readonly Dictionary<string, Func<GrpcCall, Task>> _handlers = new(StringComparer.Ordinal);

    /// <summary>Answers each request of <paramref name="method"/> with one message.</summary>
    public GrpcMethodTable Add<TRequest, TResponse>(
        GrpcMethod<TRequest, TResponse> method, Func<TRequest, CancellationToken, Task<TResponse>> handler)
        where TRequest : class, IMessage<TRequest>
        where TResponse : class, IMessage<TResponse>
    {
        _handlers.Add(method.Path, async call =>
        {
            var request = await call.ReadRequestAsync(method.Requests);
            await call.WriteAsync(await handler(request, call.CancellationToken));
        });
        return this;
    }

    /// <summary>Answers each request of <paramref name="method"/> with a stream of messages, each sent as soon as it is there.</summary>
    public GrpcMethodTable Add<TRequest, TResponse>(
        GrpcMethod<TRequest, TResponse> method, Func<TRequest, CancellationToken, IAsyncEnumerable<TResponse>> handler)
        where TRequest : class, IMessage<TRequest>
        where TResponse : class, IMessage<TResponse>
    {
        _handlers.Add(method.Path, async call =>
        {
            var request = await call.ReadRequestAsync(method.Requests);
            await foreach (var response in handler(request, call.CancellationToken).WithCancellation(call.CancellationToken))
            {
                await call.WriteAsync(response);
            }
        });
        return this;
    }

    internal Func<GrpcCall, Task>? Find(string path) => _handlers.GetValueOrDefault(path);
}
