using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ElevenProvider.Hostile.Tests.Network;

/// <summary>A little proxy as companies have them. It writes down every request, and leads every tunnel to the same server.</summary>
internal sealed class CompanyProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<string> _requests = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _accepting;

    public CompanyProxy()
    {
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _accepting = AcceptAsync();
    }

    public int Port { get; }

    /// <summary>The heads of the requests made to it, as they came.</summary>
    public IReadOnlyList<string> Requests => [.. _requests];

    /// <summary>The port of this machine to which tunnels lead.</summary>
    public int Target { get; set; }

    /// <summary>What it says instead of making a tunnel to one that asks for it in this way; null where it makes one, empty where it hangs up.</summary>
    public Func<string, string?> Answer { get; set; } = static _ => null;

    /// <summary>Whether it says nothing at all.</summary>
    public bool IsSilent { get; set; }

    /// <summary>Forgets what was asked, and makes tunnels as one should.</summary>
    public void Reset()
    {
        _requests.Clear();
        Answer = static _ => null;
        IsSilent = false;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _accepting;
        _listener.Stop();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var connections = new List<Task>();
        try
        {
            while (true)
            {
                connections.Add(ServeAsync(await _listener.AcceptSocketAsync(_stop.Token)));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        await using var client = new NetworkStream(socket, ownsSocket: true);
        try
        {
            while (await ReadHeadAsync(client) is { Length: > 0 } head)
            {
                _requests.Enqueue(head);
                if (IsSilent)
                {
                    await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, _stop.Token);
                }

                if (Answer(head) is not { } answer)
                {
                    await TunnelAsync(client);
                    return;
                }

                if (answer.Length == 0)
                {
                    return;
                }

                await client.WriteAsync(Encoding.ASCII.GetBytes(answer), _stop.Token);
            }
        }
        catch (Exception exception) when (exception is IOException or SocketException or OperationCanceledException)
        {
            // One of the ends went away.
        }
    }

    private async Task TunnelAsync(NetworkStream client)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, Target, _stop.Token);
        await using var server = new NetworkStream(socket);
        await client.WriteAsync("HTTP/1.1 200 Connection established\r\n\r\n"u8.ToArray(), _stop.Token);
        await Task.WhenAny(client.CopyToAsync(server, _stop.Token), server.CopyToAsync(client, _stop.Token));
    }

    private async Task<string> ReadHeadAsync(NetworkStream stream)
    {
        var head = new StringBuilder();
        var next = new byte[1];
        while (await stream.ReadAsync(next, _stop.Token) > 0)
        {
            head.Append((char)next[0]);
            if (head.Length >= 4 && head.ToString(head.Length - 4, 4) == "\r\n\r\n")
            {
                return head.ToString();
            }
        }

        return "";
    }
}
