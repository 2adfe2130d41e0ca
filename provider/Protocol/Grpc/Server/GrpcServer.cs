using System.Net;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace ElevenProvider.Protocol.Grpc.Server;

/// <summary>
/// A gRPC server on IPv4 loopback, plaintext HTTP/2 by prior knowledge: what Pulumi's engine, plugins and language runtimes speak to
/// each other. It is Kestrel without a host around it, because a plugin is started twice or more in every operation.
/// </summary>
public sealed class GrpcServer : IAsyncDisposable
{
    // More than any engine runs at once; a client beyond it would queue.
    private const int MaxConcurrentCalls = 10_000;
    private const int WindowSize = 4 * 1024 * 1024;

    // A deployment may wait for a person between two calls. Kestrel counts no limit at all as one that is over at once.
    private static readonly TimeSpan LongestIdleTime = TimeSpan.FromDays(30);

    private readonly KestrelServer _kestrel;
    private readonly OpenConnections _connections;

    private GrpcServer(KestrelServer kestrel, OpenConnections connections) => (_kestrel, _connections) = (kestrel, connections);

    /// <summary>Completes when no client is connected, at once if none is now.</summary>
    public Task WithoutClients => _connections.None;

    /// <summary>The port that the operating system chose.</summary>
    public int Port => new Uri(_kestrel.Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;

    /// <summary>Where the server listens, as Pulumi writes it: <c>127.0.0.1:port</c>.</summary>
    public string Address => new IPEndPoint(IPAddress.Loopback, Port).ToString();

    /// <summary>Starts to answer <paramref name="methods"/> on a free port.</summary>
    public static async Task<GrpcServer> StartAsync(GrpcMethodTable methods, TimeProvider time, CancellationToken cancellationToken)
    {
        var options = new KestrelServerOptions { AddServerHeader = false, ApplicationServices = NoServices.Instance };

        options.Limits.KeepAliveTimeout = LongestIdleTime;
        options.Limits.MaxRequestBodySize = null;
        options.Limits.MinRequestBodyDataRate = null;
        options.Limits.MinResponseDataRate = null;
        options.Limits.Http2.MaxStreamsPerConnection = MaxConcurrentCalls;
        options.Limits.Http2.InitialConnectionWindowSize = WindowSize;
        options.Limits.Http2.InitialStreamWindowSize = WindowSize;
        var connections = new OpenConnections();
        options.Listen(IPAddress.Loopback, 0, endpoint =>
        {
            endpoint.Protocols = HttpProtocols.Http2;
            endpoint.Use(connections.Count);
        });

        var transport = new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance);
        var server = new GrpcServer(new KestrelServer(Options.Create(options), transport, NullLoggerFactory.Instance), connections);
        await server._kestrel.StartAsync(new GrpcApplication(methods, time), cancellationToken);
        return server;
    }

    /// <summary>Takes no new calls, lets the running ones end, and stops; at the latest when <paramref name="cancellationToken"/> says so.</summary>
    public Task StopAsync(CancellationToken cancellationToken) => _kestrel.StopAsync(cancellationToken);

    /// <summary>Stops at once.</summary>
    public async ValueTask DisposeAsync()
    {
        await _kestrel.StopAsync(new CancellationToken(canceled: true));
        _kestrel.Dispose();
    }

    private sealed class NoServices : IServiceProvider
    {
        public static NoServices Instance { get; } = new();

        public object? GetService(Type serviceType) => null;
    }
}
