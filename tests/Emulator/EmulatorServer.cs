using System.Net;
using System.Text.Json.Nodes;
using ElevenProvider.Emulator.Admin;
using ElevenProvider.Emulator.Faults;
using ElevenProvider.Emulator.Http;
using ElevenProvider.Emulator.Recording;
using ElevenProvider.Emulator.Routes;
using ElevenProvider.Emulator.State;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ElevenProvider.Emulator;

/// <summary>A running emulator of the ElevenLabs workspace API on a loopback port. Disposing it ends it.</summary>
public sealed class EmulatorServer : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly WorkspaceStore _store;
    private readonly RequestLog _log = new();
    private readonly FaultList _faults = new();
    private readonly AdminRoutes _admin;
    private readonly Identifiers _identifiers;

    private EmulatorServer(EmulatorOptions options)
    {
        _store = options.CreateStore();
        _admin = new AdminRoutes(_store, _log, _faults);
        _application = Build(options.Port);
        _identifiers = new Identifiers(new Random(options.RandomSeed));
        var pipeline = new ApiPipeline(
            _log, new ExchangeRecorder(_store, options.Observe), _faults, new RequestPlaces(_store), _identifiers, options.TimeProvider, options.Latency);
        _application.UseRouting();
        _application.UseWhen(
            context => !context.Request.Path.StartsWithSegments(AdminRoutes.Prefix, StringComparison.Ordinal),
            api => api.Use(pipeline.HandleAsync));
        _admin.Map(_application);
        var routes = new ApiRouteBuilder(_application, _store, _identifiers, options.TimeProvider);
        foreach (var area in ApiAreas.All)
        {
            area.Map(routes);
        }
    }

    /// <summary>The base address, such as <c>http://127.0.0.1:40123/</c>.</summary>
    public Uri Url => new(_application.Urls.Single());

    /// <summary>What reached the API so far, as <c>GET /__emulator/requests</c> tells it.</summary>
    public IReadOnlyList<RecordedRequest> Requests => _log.Requests;

    /// <summary>The workspace as <c>GET /__emulator/state</c> shows it: without key texts.</summary>
    public JsonObject State => _store.WithoutSecrets;

    /// <summary>The texts of all keys that were ever made, for tests that look where they turn up. No route shows them.</summary>
    public IReadOnlyList<string> ApiKeySecrets => _identifiers.ApiKeySecrets;

    /// <summary>Starts an emulator.</summary>
    /// <param name="options">Null: the default workspace, its owner's key <see cref="EmulatorOptions.DefaultApiKey"/>, any port.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <exception cref="InvalidWorkspaceException">The seed is no valid workspace.</exception>
    /// <exception cref="IOException">The port is in use.</exception>
    public static async Task<EmulatorServer> StartAsync(EmulatorOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new EmulatorOptions();
        var emulator = new EmulatorServer(options);
        try
        {
            await emulator._application.StartAsync(cancellationToken);
        }
        catch
        {
            await emulator._application.DisposeAsync();
            throw;
        }

        return emulator;
    }

    /// <summary>Lets something go wrong, as <c>POST /__emulator/faults</c> does.</summary>
    /// <exception cref="ArgumentException">The fault makes no sense; the message says why.</exception>
    public void AddFault(Fault fault) => _faults.Add(fault);

    /// <summary>Plays "someone else changed it", as <c>PATCH /__emulator/state</c> does.</summary>
    /// <param name="mergePatch">An RFC 7386 merge patch, as JSON.</param>
    /// <exception cref="InvalidWorkspaceException">What the patch makes is no valid workspace; nothing has changed.</exception>
    public void PatchState(string mergePatch) => _store.Patch(WorkspaceFormat.Parse(mergePatch));

    /// <summary>Forgets the requests so far.</summary>
    public void ClearRequests() => _log.Clear();

    /// <summary>Back to the seed, without requests and faults, as <c>POST /__emulator/reset</c> does.</summary>
    public void Reset() => _admin.Reset();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // What is still running waits for nothing but an artificial delay; nobody needs its answer any more.
        await _application.StopAsync(new CancellationToken(canceled: true));
        await _application.DisposeAsync();
    }

    private static WebApplication Build(int port)
    {
        // The empty builder: neither the environment nor files in the working directory may change what the emulator does.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        builder.Services.AddRoutingCore();
        builder.Logging
            .SetMinimumLevel(LogLevel.Error)
            .AddSimpleConsole()
            .Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        return builder.Build();
    }
}
