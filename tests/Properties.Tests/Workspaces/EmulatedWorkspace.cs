using System.Text.Json.Nodes;
using ElevenProvider.Clocks;
using ElevenProvider.Emulator;
using ElevenProvider.Properties.Tests.Stacks;
using ElevenProvider.Protocol.PropertyValues;
using ElevenProvider.Provider.Tests;
using Pulumirpc;

namespace ElevenProvider.Properties.Tests.Workspaces;

/// <summary>The emulated workspace over HTTP and the plugin over gRPC, used by one case after the other.</summary>
internal sealed class EmulatedWorkspace : IAsyncDisposable
{
    private readonly EmulatorServer _emulator;
    private readonly TestPlugin _plugin;

    private EmulatedWorkspace(EmulatorServer emulator, TestPlugin plugin) => (_emulator, _plugin) = (emulator, plugin);

    /// <summary>The workspace as it is.</summary>
    public JsonObject State => _emulator.State;

    /// <summary>The requests since <see cref="ForgetRequests"/>, as <c>GET /v1/user</c>.</summary>
    public IReadOnlyList<string> Requests => [.. _emulator.Requests.Select(static request => $"{request.Method} {request.Route}")];

    /// <summary>Those of the requests that change something.</summary>
    public IReadOnlyList<string> Writes => [.. Requests.Where(static request => !request.StartsWith("GET ", StringComparison.Ordinal))];

    public static async Task<EmulatedWorkspace> StartAsync()
    {
        using var seed = new StreamReader(typeof(EmulatedWorkspace).Assembly.GetManifestResourceStream("workspace.json")!);
        var emulator = await EmulatorServer.StartAsync(new EmulatorOptions { SeedJson = await seed.ReadToEndAsync() });
        return new(emulator, await TestPlugin.StartAsync(new FakeTime(), new Dictionary<string, string>(StringComparer.Ordinal)));
    }

    /// <summary>The workspace as it was seeded, of a server with these ways.</summary>
    public void Begin(ServerWays server)
    {
        _emulator.Reset();
        Patch(new JsonObject { ["switches"] = server.Switches });
    }

    /// <summary>A stack of which nothing is recorded.</summary>
    public ProgramStack NewStack() => new(new PluginCalls(_plugin.Rpc), Configure);

    /// <summary>Someone else changes something.</summary>
    public void Patch(JsonObject mergePatch) => _emulator.PatchState(mergePatch.ToJsonString());

    public void ForgetRequests() => _emulator.ClearRequests();

    public async ValueTask DisposeAsync()
    {
        await _plugin.DisposeAsync();
        await _emulator.DisposeAsync();
    }

    private async Task Configure()
    {
        var settings = PropertyObject.Empty
            .With("apiKey", new PropertySecret(EmulatorOptions.DefaultApiKey))
            .With("baseUrl", _emulator.Url.ToString())

            // The default time limit of a request is as long as waits that the clock of the plugin lets pass at once.
            .With("requestTimeoutSeconds", "600");
        await _plugin.Rpc.Configure(new ConfigureRequest { Args = settings.ToStruct(), AcceptSecrets = true, AcceptResources = true }, default);
    }
}
