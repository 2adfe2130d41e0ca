using ElevenProvider.Benchmarks.Processes;
using ElevenProvider.Protocol.Services;
using ElevenProvider.Provider.Assets;
using ElevenProvider.Provider.Configuration;
using ElevenProvider.Provider.Lifecycle;
using ElevenProvider.Provider.Rpc;
using Pulumirpc;

namespace ElevenProvider.Benchmarks.Micro;

/// <summary>The plugin in this process and without its transport, so that what its calls allocate is theirs alone.</summary>
internal sealed class InProcessPlugin : IDisposable
{
    private readonly RunningCalls _running = new();
    private readonly EngineConnection _engine = new(TimeProvider.System);
    private readonly ConfiguredProvider _configured = new(TimeProvider.System, static () => 0.5, static _ => null);
    private readonly AssetReader _assets = new(Path.GetTempPath(), AssetHttpClient.Create(), AssetLimits.Default, TimeProvider.System);

    public InProcessPlugin()
    {
        var runner = new OperationRunner(_configured, _running, _engine, _assets, TimeProvider.System);
        Rpc = new ElevenLabsPlugin(
            new ConfigurationCalls(_configured, _engine), new ResourceCalls(runner, _engine), new FunctionCalls(runner), _engine, _running);
    }

    public IResourceProvider Rpc { get; }

    /// <summary>Leads it to the API.</summary>
    public Task Configure(Uri api) => Rpc.Configure(
        new ConfigureRequest { Args = new PluginKind(new PluginForm("", "")).Settings(api), AcceptSecrets = true, AcceptResources = true }, CancellationToken.None);

    public void Dispose()
    {
        _configured.Dispose();
        _assets.Dispose();
        _engine.Dispose();
        _running.Dispose();
    }
}
