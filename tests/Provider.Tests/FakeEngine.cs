using System.Collections.Concurrent;
using ElevenProvider.Protocol.Grpc.Server;
using ElevenProvider.Protocol.Services;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace ElevenProvider.Provider.Tests;

/// <summary>The engine's end of the line: keeps what a plugin tells the user.</summary>
public sealed class FakeEngine : IEngine, IAsyncDisposable
{
    private readonly ConcurrentQueue<LogRequest> _messages = new();
    private GrpcServer _server = null!;

    private FakeEngine()
    {
    }

    public string Address => _server.Address;

    public IReadOnlyList<LogRequest> Messages => [.. _messages];

    /// <summary>Forgets the messages so far.</summary>
    public void Forget() => _messages.Clear();

    public static async Task<FakeEngine> StartAsync()
    {
        var engine = new FakeEngine();
        engine._server = await GrpcServer.StartAsync(new GrpcMethodTable().Add(engine), TimeProvider.System, CancellationToken.None);
        return engine;
    }

    public Task<Empty> Log(LogRequest request, CancellationToken cancellationToken)
    {
        _messages.Enqueue(request);
        return Task.FromResult(new Empty());
    }

    public Task<GetRootResourceResponse> GetRootResource(GetRootResourceRequest request, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<SetRootResourceResponse> SetRootResource(SetRootResourceRequest request, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<Empty> StartDebugging(StartDebuggingRequest request, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<RequirePulumiVersionResponse> RequirePulumiVersion(RequirePulumiVersionRequest request, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
