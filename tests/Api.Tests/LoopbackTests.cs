using System.Net;
using ElevenProvider.Api.Tests.Server;
using ElevenProvider.Api.Transport;

namespace ElevenProvider.Api.Tests;

public sealed class LoopbackTests
{
    [Theory]
    [InlineData("http://localhost:1", "127.0.0.1 ::1")]
    [InlineData("http://LOCALHOST", "127.0.0.1 ::1")]
    [InlineData("http://127.0.0.1", "127.0.0.1")]
    [InlineData("http://127.9.8.7", "127.9.8.7")]
    [InlineData("http://[::1]", "::1")]
    [InlineData("http://[0:0:0:0:0:0:0:1]", "::1")]
    [InlineData("http://[::ffff:127.0.0.1]", "::ffff:127.0.0.1")]
    [InlineData("https://localhost", "127.0.0.1 ::1")]

    // The platform makes numbers of these, and it is the numbers that are connected to.
    [InlineData("http://2130706433", "127.0.0.1")]
    [InlineData("http://0x7f000001", "127.0.0.1")]
    [InlineData("http://017700000001", "127.0.0.1")]
    [InlineData("http://0177.0.0.1", "127.0.0.1")]
    [InlineData("http://127.1", "127.0.0.1")]

    // A name in place of an address that is none is no part of the host.
    [InlineData("http://[::1].evil.example", "::1")]
    [InlineData("http://localhost/@evil.example", "127.0.0.1 ::1")]

    [InlineData("http://127.0.0.1.evil.example", "")]
    [InlineData("http://localhost.evil.example", "")]
    [InlineData("http://127.0.0.1@evil.example", "")]
    [InlineData("http://localhost:80@evil.example", "")]
    [InlineData("http://[::ffff:8.8.8.8]", "")]
    [InlineData("http://[::127.0.0.1]", "")]
    [InlineData("http://[64:ff9b::7f00:1]", "")]
    [InlineData("http://[::]", "")]
    [InlineData("http://0.0.0.0", "")]
    [InlineData("http://0", "")]
    [InlineData("http://134744072", "")]
    [InlineData("http://010.8.8.8", "")]
    [InlineData("http://127.0.0.1.", "")]
    [InlineData("http://127.0.0.08", "")]
    [InlineData("http://localhost.", "")]
    [InlineData("http://my.localhost", "")]
    [InlineData("http://localhost\u3002evil.example", "")]
    [InlineData("http://l\u043ecalhost", "")]
    [InlineData("http://\u24dbocalhost", "")]
    [InlineData("http://\uff11\uff12\uff17.0.0.1", "")]
    [InlineData("http://api.elevenlabs.io", "")]
    public void It_is_decided_by_where_connections_go(string address, string addresses) =>
        Assert.Equal(addresses, string.Join(' ', Loopback.AddressesOf(new Uri(address)).Select(static one => one.ToString())));

    [Fact]
    public async Task No_server_of_names_is_asked_for_this_machine()
    {
        await using var server = new ScriptedServer(Reply.Json("{}"));
        using var handler = new SocketsHttpHandler { ConnectCallback = LoopbackConnection.To([IPAddress.Loopback, IPAddress.IPv6Loopback]), UseProxy = false };
        using var http = new HttpClient(handler);

        using var response = await http.GetAsync(new UriBuilder(server.Address) { Host = "nowhere.invalid" }.Uri);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Null(LoopbackConnection.To([]));
    }
}
