using System.Diagnostics;
using System.Globalization;
using ElevenProvider.Protocol.Grpc.Client;
using ElevenProvider.Protocol.PropertyValues;
using ElevenProvider.Protocol.Services;
using Pulumirpc;

namespace ElevenProvider.EndToEnd;

/// <summary>The plugin as a process, with a test in the place of its engine.</summary>
internal sealed class RunningPlugin : IAsyncDisposable
{
    /// <summary>The address of an engine that is not there.</summary>
    public const string NoEngine = "127.0.0.1:1";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly GrpcChannel _channel;

    private RunningPlugin(Process process, int port)
    {
        Process = process;
        _channel = new GrpcChannel(string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}"), TimeProvider.System);
        Rpc = new ResourceProviderClient(_channel);
    }

    public Process Process { get; }

    /// <summary>The plugin as its engine calls it.</summary>
    public IResourceProvider Rpc { get; }

    /// <summary>Starts it with the arguments that an engine gives, and reads the port that it says first.</summary>
    public static async Task<RunningPlugin> StartAsync(params string[] arguments)
    {
        var process = Process.Start(new ProcessStartInfo(Repository.Binary("pulumi-resource-elevenlabs"), arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        using var patience = new CancellationTokenSource(Patience);
        var line = await process.StandardOutput.ReadLineAsync(patience.Token);
        return new RunningPlugin(process, int.Parse(line!, CultureInfo.InvariantCulture));
    }

    /// <summary>Configures it.</summary>
    public Task Configure(params (string Name, string Value)[] settings) => Rpc.Configure(
        new ConfigureRequest
        {
            Args = new PropertyObject(settings.Select(static setting => KeyValuePair.Create(setting.Name, (PropertyValue)setting.Value))).ToStruct(),
            AcceptSecrets = true,
            AcceptResources = true,
        },
        default);

    /// <summary>Ends the connection to it, as an engine does before it ends the plugin.</summary>
    public void Disconnect() => _channel.Dispose();

    /// <summary>Sends it a signal.</summary>
    public Task Signal(string signal) =>
        ChildProcess.RunAsync("kill", [$"-{signal}", Process.Id.ToString(CultureInfo.InvariantCulture)], Repository.Root);

    /// <summary>Waits for its end.</summary>
    public async Task<int> ExitCode()
    {
        using var patience = new CancellationTokenSource(Patience);
        await Process.WaitForExitAsync(patience.Token);
        return Process.ExitCode;
    }

    public ValueTask DisposeAsync()
    {
        _channel.Dispose();
        if (!Process.HasExited)
        {
            Process.Kill();
        }

        Process.Dispose();
        return ValueTask.CompletedTask;
    }
}
