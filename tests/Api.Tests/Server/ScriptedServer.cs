using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace ElevenProvider.Api.Tests.Server;

/// <summary>A server on this machine that answers by script, down to resets and half answers, and remembers what it was asked.</summary>
public sealed class ScriptedServer : IAsyncDisposable
{
    private readonly Func<ReceivedRequest, Reply> _script;
    private readonly X509Certificate2? _certificate;
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<ReceivedRequest> _requests = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _accepting;

    public ScriptedServer(Func<ReceivedRequest, Reply> script, X509Certificate2? certificate = null)
    {
        _script = script;
        _certificate = certificate;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public ScriptedServer(params Reply[] replies)
        : this(InOrder(replies))
    {
    }

    /// <summary>A server whose answers depend on where it is.</summary>
    public static ScriptedServer Answering(Func<ReceivedRequest, Uri, Reply> script)
    {
        ScriptedServer? server = null;
        return server = new ScriptedServer(request => script(request, server!.Address));
    }

    public Uri Address => new UriBuilder(_certificate is null ? "http" : "https", "localhost", ((IPEndPoint)_listener.LocalEndpoint).Port).Uri;

    public IReadOnlyList<ReceivedRequest> Requests => [.. _requests];

    public ReceivedRequest OnlyRequest => Assert.Single(_requests);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _accepting;
        _listener.Stop();
        _stop.Dispose();
    }

    private static Func<ReceivedRequest, Reply> InOrder(Reply[] replies)
    {
        var next = -1;
        return _ => replies[Math.Min(Interlocked.Increment(ref next), replies.Length - 1)];
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
        using (socket)
        {
            try
            {
                await using var stream = await OpenAsync(socket);
                var request = await ReadAsync(stream);
                _requests.Enqueue(request);
                await AnswerAsync(socket, stream, _script(request));
            }
            catch (Exception exception) when (exception is IOException or SocketException or OperationCanceledException or System.Security.Authentication.AuthenticationException)
            {
                // The client went away, as some tests make it do.
            }
        }
    }

    private async Task<Stream> OpenAsync(Socket socket)
    {
        var stream = new NetworkStream(socket, ownsSocket: false);
        if (_certificate is null)
        {
            return stream;
        }

        var secure = new SslStream(stream);
        await secure.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = _certificate }, _stop.Token);
        return secure;
    }

    private async Task AnswerAsync(Socket socket, Stream stream, Reply reply)
    {
        switch (reply)
        {
            case Reply.Bytes bytes:
                await stream.WriteAsync(Encoding.UTF8.GetBytes(bytes.Text), _stop.Token);
                socket.Shutdown(SocketShutdown.Send);
                break;
            case Reply.Broken:
                socket.LingerState = new LingerOption(enable: true, seconds: 0);
                socket.Close();
                break;
            case Reply.Delayed delayed:
                await delayed.Signal.WaitAsync(_stop.Token);
                await AnswerAsync(socket, stream, delayed.Then);
                break;
        }
    }

    private async Task<ReceivedRequest> ReadAsync(Stream stream)
    {
        var start = (await ReadLineAsync(stream)).Split(' ');
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (await ReadLineAsync(stream) is { Length: > 0 } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            headers[line[..colon]] = line[(colon + 1)..].Trim();
        }

        var body = new byte[headers.TryGetValue("content-length", out var length) ? int.Parse(length, CultureInfo.InvariantCulture) : 0];
        await stream.ReadExactlyAsync(body, _stop.Token);
        return new(start[0], start[1], headers, Encoding.UTF8.GetString(body));
    }

    private async Task<string> ReadLineAsync(Stream stream)
    {
        var line = new List<byte>();
        var next = new byte[1];
        while (true)
        {
            await stream.ReadExactlyAsync(next, _stop.Token);
            if (next[0] == '\n')
            {
                return Encoding.ASCII.GetString([.. line]).TrimEnd('\r');
            }

            line.Add(next[0]);
        }
    }
}
