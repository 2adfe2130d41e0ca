using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ElevenProvider.Hostile.Tests.Requests;

/// <summary>A connection to the plugin on which any bytes can be sent.</summary>
internal sealed class RawConnection : IDisposable
{
    private const int FrameHeader = 9;

    // Whoever is sent garbage hangs up, or is hung up on.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Socket _socket;

    private RawConnection(Socket socket) => _socket = socket;

    public static async Task<RawConnection> OpenAsync(int port)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, port));
        return new RawConnection(socket);
    }

    /// <summary>A frame of HTTP/2.</summary>
    public static byte[] Frame(byte type, byte flags, int stream, byte[] content)
    {
        var frame = new byte[FrameHeader + content.Length];
        BinaryPrimitives.WriteUInt32BigEndian(frame, (uint)content.Length << 8);
        (frame[3], frame[4]) = (type, flags);
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(5), stream);
        content.CopyTo(frame, FrameHeader);
        return frame;
    }

    /// <summary>The headers of a call, whose body is still to come.</summary>
    public static byte[] CallOf(string path, int stream = 1) => Frame(type: 1, flags: 4, stream, [
        0x83, // :method POST
        0x86, // :scheme http
        .. Literal(4, path), // :path
        .. Literal(1, "127.0.0.1"), // :authority
        .. Literal(31, "application/grpc"), // content-type
    ]);

    /// <summary>A part of the body of the first call.</summary>
    public static byte[] Data(byte[] content) => Frame(type: 0, flags: 0, stream: 1, content);

    /// <summary>Sends bytes, for as long as the plugin takes them.</summary>
    public async Task Send(byte[] bytes)
    {
        try
        {
            await _socket.SendAsync(bytes).WaitAsync(Patience, TimeProvider.System);
        }
        catch (SocketException)
        {
            // The plugin has hung up.
        }
    }

    /// <summary>Says that nothing more comes, and reads until the plugin says so too.</summary>
    public async Task EndAndDrain()
    {
        var buffer = new byte[64 * 1024];
        try
        {
            _socket.Shutdown(SocketShutdown.Send);
            while (await _socket.ReceiveAsync(buffer).WaitAsync(Patience, TimeProvider.System) > 0)
            {
            }
        }
        catch (SocketException)
        {
            // The plugin has hung up without a word.
        }
    }

    public void Dispose() => _socket.Dispose();

    // A header whose name is in the static table of HPACK, not to be indexed; short values only.
    private static byte[] Literal(int name, string value) =>
        [.. name < 15 ? (byte[])[(byte)name] : [15, (byte)(name - 15)], (byte)value.Length, .. Encoding.ASCII.GetBytes(value)];
}
