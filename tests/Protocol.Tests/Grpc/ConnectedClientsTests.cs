using ElevenProvider.Protocol.Grpc.Client;
using ElevenProvider.Protocol.Grpc.Server;
using Google.Protobuf.WellKnownTypes;
using static ElevenProvider.Protocol.Services.ResourceProviderMethods;

namespace ElevenProvider.Protocol.Tests.Grpc;

public sealed class ConnectedClientsTests
{
    [Fact]
    public async Task A_server_knows_when_the_last_client_is_gone()
    {
        var methods = new GrpcMethodTable().Add(Cancel, static (_, _) => Task.FromResult(new Empty()));
        await using var server = await GrpcServer.StartAsync(methods, TimeProvider.System, CancellationToken.None);
        Assert.True(server.WithoutClients.IsCompleted);

        using var first = new GrpcChannel(server.Address, TimeProvider.System);
        using var second = new GrpcChannel(server.Address, TimeProvider.System);
        await first.CallAsync(Cancel, new Empty(), null, default);
        Assert.False(server.WithoutClients.IsCompleted);
        await second.CallAsync(Cancel, new Empty(), null, default);
        var withoutClients = server.WithoutClients;

        first.Dispose();
        await second.CallAsync(Cancel, new Empty(), null, default);
        Assert.False(withoutClients.IsCompleted);

        second.Dispose();
        await withoutClients.Soon();
        await server.WithoutClients.Soon();
    }
}
