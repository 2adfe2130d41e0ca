using System.Net;
using System.Net.Sockets;
using ElevenProvider.Api.Tests.Server;
using ElevenProvider.Api.Transport;

namespace ElevenProvider.Api.Tests.Transport;

public sealed class LoopbackConnectionTests
{
    [Fact]
    public async Task What_is_written_goes_out_at_once()
    {
        bool? isWithoutDelay = null;
        await using var server = new ScriptedServer(Reply.Json("{}"));
        using var handler = new SocketsHttpHandler
        {
            ConnectCallback = LoopbackConnection.To([IPAddress.Loopback]),
            PlaintextStreamFilter = (context, _) =>
            {
                isWithoutDelay = ((NetworkStream)context.PlaintextStream).Socket.NoDelay;
                return new(context.PlaintextStream);
            },
        };
        using var http = new HttpClient(handler);

        using var response = await http.GetAsync(server.Address);

        Assert.True(isWithoutDelay);
    }

    [Fact]
    public async Task Where_nobody_listens_the_platform_says_so()
    {
        using var silent = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        silent.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        using var handler = new SocketsHttpHandler { ConnectCallback = LoopbackConnection.To([IPAddress.Loopback]) };
        using var http = new HttpClient(handler);

        var failure = await Assert.ThrowsAsync<HttpRequestException>(
            () => http.GetAsync(new UriBuilder("http", "127.0.0.1", ((IPEndPoint)silent.LocalEndPoint!).Port).Uri));

        Assert.Equal(HttpRequestError.ConnectionError, failure.HttpRequestError);
        Assert.Equal(SocketError.ConnectionRefused, Assert.IsType<SocketException>(failure.InnerException).SocketErrorCode);
    }
}
