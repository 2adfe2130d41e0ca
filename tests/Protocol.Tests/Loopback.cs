using ElevenProvider.Protocol.Grpc.Client;
using ElevenProvider.Protocol.Grpc.Server;

namespace ElevenProvider.Protocol.Tests;

/// <summary>A server of ours and a client of ours, connected, each with a clock of its own.</summary>
internal sealed class Loopback : IAsyncDisposable
{
    private Loopback(GrpcServer server, ManualTimeProvider serverTime)
    {
        Server = server;
        ServerTime = serverTime;
        Channel = new GrpcChannel(server.Address, ClientTime);
    }

    public GrpcServer Server { get; }

    public GrpcChannel Channel { get; }

    public ManualTimeProvider ServerTime { get; }

    public ManualTimeProvider ClientTime { get; } = new();

    public static async Task<Loopback> StartAsync(GrpcMethodTable methods)
    {
        var time = new ManualTimeProvider();
        return new Loopback(await GrpcServer.StartAsync(methods, time, CancellationToken.None), time);
    }

    public async ValueTask DisposeAsync()
    {
        Channel.Dispose();
        await Server.DisposeAsync();
    }
}
