using System.Net;
using System.Net.Sockets;
using ElevenProvider.Protocol.Grpc.Server;

namespace ElevenProvider.Protocol.Tests.Grpc;

public sealed class IdleConnectionTests
{
    private const byte GoAway = 7;

    // The server looks for connections to close once a second.
    private static readonly TimeSpan SeveralLooks = TimeSpan.FromSeconds(3);

    private static readonly byte[] Preface = [.. "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"u8, 0, 0, 0, 4, 0, 0, 0, 0, 0];

    [Fact]
    public async Task A_connection_on_which_nothing_happens_stays()
    {
        await using var server = await GrpcServer.StartAsync(new GrpcMethodTable(), TimeProvider.System, CancellationToken.None);
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, server.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Preface);

        using var patience = new CancellationTokenSource(SeveralLooks);
        var types = new List<byte>();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            while (true)
            {
                types.Add(await ReadFrameTypeAsync(stream, patience.Token));
            }
        });

        Assert.NotEmpty(types);
        Assert.DoesNotContain(GoAway, types);
    }

    private static async Task<byte> ReadFrameTypeAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        var header = new byte[9];
        await stream.ReadExactlyAsync(header, cancellationToken);
        await stream.ReadExactlyAsync(new byte[(header[0] << 16) + (header[1] << 8) + header[2]], cancellationToken);
        return header[3];
    }
}
