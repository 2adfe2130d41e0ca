using ElevenProvider.Clocks;
using ElevenProvider.Protocol.Grpc.Client;
using ElevenProvider.Protocol.Grpc.Server;
using ElevenProvider.Protocol.Services;
using ElevenProvider.Provider.Assets;
using ElevenProvider.Provider.Configuration;
using ElevenProvider.Provider.Lifecycle;
using ElevenProvider.Provider.Rpc;

namespace ElevenProvider.Provider.Tests;

/// <summary>
/// The plugin in this process, put together as <see cref="PluginProcess"/> does it and reached as an engine reaches it. Its waits pass by
/// the clock it is given, so that they are over at once; the network between it and the test is real, and so is the clock of that.
/// </summary>
public sealed class TestPlugin : IAsyncDisposable
{
    private readonly RunningCalls _running = new();
    private readonly EngineConnection _engine = new(TimeProvider.System);
    private readonly ConfiguredProvider _configured;
    private readonly AssetReader _assets;
    private GrpcServer _server = null!;
    private GrpcChannel _channel = null!;

    private TestPlugin(TimeProvider time, IReadOnlyDictionary<string, string> environment)
    {
        _configured = new ConfiguredProvider(time, static () => 0.5, environment.GetValueOrDefault);
        _assets = new AssetReader(ProgramDirectory, AssetHttpClient.Create(), AssetLimits.Default, time);
    }

    /// <summary>Where the paths of assets start.</summary>
    public static string ProgramDirectory => Path.GetTempPath();

    /// <summary>The plugin as its engine calls it.</summary>
    public IResourceProvider Rpc { get; private set; } = null!;

    /// <summary>Where it listens, for those who speak to it in their own way.</summary>
    public int Port => _server.Port;

    /// <summary>What calls methods that <see cref="Rpc"/> lacks.</summary>
    public GrpcChannel Channel => _channel;

    public static async Task<TestPlugin> StartAsync(FakeTime time, IReadOnlyDictionary<string, string> environment)
    {
        var plugin = new TestPlugin(time, environment);
        var runner = new OperationRunner(plugin._configured, plugin._running, plugin._engine, plugin._assets, time);
        var service = new ElevenLabsPlugin(
            new ConfigurationCalls(plugin._configured, plugin._engine),
            new ResourceCalls(runner, plugin._engine),
            new FunctionCalls(runner),
            plugin._engine,
            plugin._running);
        plugin._server = await GrpcServer.StartAsync(new GrpcMethodTable().Add(service), TimeProvider.System, CancellationToken.None);
        plugin._channel = new GrpcChannel(plugin._server.Address, TimeProvider.System);
        plugin.Rpc = new ResourceProviderClient(plugin._channel);
        return plugin;
    }

    public async ValueTask DisposeAsync()
    {
        _channel.Dispose();
        await _server.DisposeAsync();
        _configured.Dispose();
        _assets.Dispose();
        _engine.Dispose();
        _running.Dispose();
    }
}
