using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using ElevenProvider.Protocol.Grpc;
using ElevenProvider.Protocol.Grpc.Client;
using ElevenProvider.Protocol.Services;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace ElevenProvider.Engine.Plugins;

/// <summary>A running plugin, started and ended exactly as the Pulumi CLI does it.</summary>
internal sealed class PluginProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan EndLimit = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private readonly string _package;
    private readonly Process _process;
    private readonly TimeProvider _time;
    private readonly GrpcChannel _channel;
    private readonly ResourceProviderClient _client;
    private readonly PluginOutput _output;

    private PluginProcess(string package, Process process, PluginOutput output, int port, TimeProvider time)
    {
        (_package, _process, _output, _time) = (package, process, output, time);
        _channel = new GrpcChannel(string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}"), time);
        _client = new ResourceProviderClient(_channel);
    }

    /// <summary>What the plugin said it is capable of.</summary>
    public ProviderHandshakeResponse Capabilities { get; private set; } = new();

    /// <summary>Starts the plugin of <paramref name="package"/> and shakes hands with it.</summary>
    /// <exception cref="EngineException">There is none, or it does not behave as a plugin.</exception>
    public static async Task<PluginProcess> StartAsync(string package, PluginContext context)
    {
        var binary = context.Locator.Find(package);
        var config = new JsonObject(
            context.Config.Values.Where(entry => entry.Key.StartsWith($"{package}:", StringComparison.Ordinal))
                .Select(static entry => KeyValuePair.Create(entry.Key, (JsonNode?)JsonValue.Create(entry.Value.Text))));
        var environment = new Dictionary<string, string>(context.Environment, StringComparer.Ordinal)
        {
            ["PULUMI_PROJECT"] = context.Project.Name,
            ["PULUMI_CONFIG"] = config.ToJsonString(),
        };

        var process = ChildProcess.Start(binary, [context.EngineAddress], context.Project.Directory, environment);
        var output = new PluginOutput(process);
        if (!int.TryParse(await output.FirstLine, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var port))
        {
            await ChildProcess.EndAsync(process, TimeSpan.Zero, context.Time);
            process.Dispose();
            throw new EngineException($"The plugin {Path.GetFileName(binary)} did not start: it must print its port first. It said: {output}");
        }

        var plugin = new PluginProcess(package, process, output, port, context.Time);
        try
        {
            await plugin.ShakeHandsAsync(Path.GetDirectoryName(binary)!, context.EngineAddress);
            return plugin;
        }
        catch
        {
            await plugin.DisposeAsync();
            throw;
        }
    }

    /// <summary>Makes a call.</summary>
    /// <exception cref="GrpcException">The plugin answered with an error.</exception>
    /// <exception cref="PluginLostException">The plugin's process is gone, or cannot be reached.</exception>
    public async Task<T> CallAsync<T>(Func<ResourceProviderClient, Task<T>> call)
    {
        try
        {
            return await call(_client);
        }
        catch (GrpcException problem) when (problem.InnerException is HttpRequestException or IOException)
        {
            // Of a process that ends, its connections are closed first.
            await Task.WhenAny(_process.WaitForExitAsync(), Task.Delay(EndLimit, _time));
            throw new PluginLostException(_package, _process.HasExited ? _process.ExitCode : null, _output.ToString(), problem);
        }
    }

    /// <summary>Asks the plugin to end its running calls soon; never fails, because it comes when something else ends.</summary>
    public async Task CancelAsync(TimeSpan limit)
    {
        try
        {
            await _channel.CallAsync(ResourceProviderMethods.Cancel, new Empty(), limit, CancellationToken.None);
        }
        catch (GrpcException)
        {
            // It is ended anyway.
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await CancelAsync(Grace);
        _channel.Dispose();
        await ChildProcess.EndAsync(_process, Grace, _time);
        _process.Dispose();
    }

    private async Task ShakeHandsAsync(string directory, string engineAddress)
    {
        using var limit = new CancellationTokenSource(StartLimit, _time);
        try
        {
            Capabilities = await CallAsync(client => client.Handshake(
                new ProviderHandshakeRequest
                {
                    EngineAddress = engineAddress,
                    RootDirectory = directory,
                    ProgramDirectory = directory,
                    ConfigureWithUrn = true,
                    InvokeWithPreview = true,
                },
                limit.Token));
            await CallAsync(client => client.GetPluginInfo(new Empty(), limit.Token));
        }
        catch (GrpcException problem)
        {
            throw new EngineException($"The plugin {_package} refused to start: {problem.Message}", problem);
        }
        catch (OperationCanceledException problem)
        {
            throw new EngineException($"The plugin {_package} did not answer within {StartLimit.TotalSeconds} seconds.", problem);
        }

        if (!Capabilities.AcceptSecrets)
        {
            throw EngineException.Unsupported($"The plugin {_package}, which does not accept secrets,");
        }
    }
}
