using ElevenProvider.Protocol.Grpc.Client;
using ElevenProvider.Protocol.Services;
using Pulumirpc;

namespace ElevenProvider.Benchmarks.Processes;

/// <summary>A provider's process, configured, and reached over gRPC as an engine reaches it.</summary>
internal sealed class RunningProvider : IAsyncDisposable
{
    private readonly ChildProcess _process;
    private readonly GrpcChannel _channel;

    private RunningProvider(IProviderKind kind, ChildProcess process)
    {
        Kind = kind;
        _process = process;
        _channel = new GrpcChannel($"127.0.0.1:{process.FirstLine.Trim()}", TimeProvider.System);
        Rpc = new ResourceProviderClient(_channel);
    }

    public IProviderKind Kind { get; }

    public IResourceProvider Rpc { get; }

    public ProcessMemory Memory => _process.Memory;

    /// <summary>Starts a provider and leads it to the API.</summary>
    public static async Task<RunningProvider> StartAsync(IProviderKind kind, Uri api, CancellationToken cancellationToken)
    {
        var provider = new RunningProvider(kind, await ChildProcess.StartAsync(kind.Start(api), cancellationToken));
        await provider.Rpc.Configure(new ConfigureRequest { Args = kind.Settings(api), AcceptSecrets = true, AcceptResources = true }, cancellationToken);
        return provider;
    }

    public async ValueTask DisposeAsync()
    {
        _channel.Dispose();
        await _process.DisposeAsync();
    }
}
