using System.Net;
using System.Net.Sockets;

namespace ElevenProvider.Api.Transport;

/// <summary>Connects to addresses of this machine, whatever a server of names takes the host to be.</summary>
internal static class LoopbackConnection
{
    /// <summary>The way to open connections to <paramref name="addresses"/>; null where there are none.</summary>
    public static Func<SocketsHttpConnectionContext, CancellationToken, ValueTask<Stream>>? To(IPAddress[] addresses) =>
        addresses.Length == 0 ? null : (context, cancellationToken) => OpenAsync(addresses, context.DnsEndPoint.Port, cancellationToken);

    private static async ValueTask<Stream> OpenAsync(IPAddress[] addresses, int port, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
