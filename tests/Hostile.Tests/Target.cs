using ElevenProvider.Clocks;
using ElevenProvider.Emulator;
using ElevenProvider.Protocol.PropertyValues;
using ElevenProvider.Protocol.Services;
using ElevenProvider.Provider.Tests;
using Pulumirpc;

namespace ElevenProvider.Hostile.Tests;

/// <summary>A plugin in this process that manages an emulated workspace, ready to be attacked.</summary>
internal sealed class Target : IAsyncDisposable
{
    private Target(EmulatorServer workspace, FakeEngine engine, TestPlugin plugin, Uri api) =>
        (Workspace, Engine, Plugin, Api) = (workspace, engine, plugin, api);

    public EmulatorServer Workspace { get; }

    public FakeEngine Engine { get; }

    public TestPlugin Plugin { get; }

    public IResourceProvider Rpc => Plugin.Rpc;

    /// <summary>Where the plugin takes the API to be.</summary>
    public Uri Api { get; }

    /// <param name="before">What stands before the workspace, where the plugin does not talk to it directly.</param>
    public static async Task<Target> StartAsync(Func<EmulatorServer, Uri>? before = null)
    {
        var workspace = await EmulatorServer.StartAsync(new EmulatorOptions { TimeProvider = new FakeTime() });
        var engine = await FakeEngine.StartAsync();
        var plugin = await TestPlugin.StartAsync(new FakeTime(), new Dictionary<string, string>(StringComparer.Ordinal));
        var target = new Target(workspace, engine, plugin, before?.Invoke(workspace) ?? workspace.Url);
        await target.Configure(plugin.Rpc);
        return target;
    }

    /// <summary>What an engine says first, which undoes whatever was said in its place.</summary>
    public async Task Configure(IResourceProvider rpc)
    {
        await rpc.Handshake(new ProviderHandshakeRequest { EngineAddress = Engine.Address, ConfigureWithUrn = true, AcceptsByteString = true }, default);
        await rpc.Configure(new ConfigureRequest { Args = Settings.ToStruct(), AcceptSecrets = true, AcceptResources = true }, default);
    }

    /// <summary>The settings that lead to the workspace.</summary>
    public PropertyObject Settings => Values.Properties(
        ("apiKey", Values.Secret(EmulatorOptions.DefaultApiKey)), ("baseUrl", Api.ToString()), ("requestTimeoutSeconds", "600"));

    public async ValueTask DisposeAsync()
    {
        await Plugin.DisposeAsync();
        await Engine.DisposeAsync();
        await Workspace.DisposeAsync();
    }
}
