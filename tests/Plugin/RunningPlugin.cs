using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using ElevenProvider.Protocol.Grpc.Client;
using ElevenProvider.Protocol.PropertyValues;
using ElevenProvider.Protocol.Services;
using Pulumirpc;

namespace ElevenProvider.Plugin;

/// <summary>The plugin as a process, with a test in the place of its engine.</summary>
public sealed class RunningPlugin : IAsyncDisposable
{
    /// <summary>The address of an engine that is not there.</summary>
    public const string NoEngine = "127.0.0.1:1";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly GrpcChannel _channel;
    private readonly ConcurrentQueue<string> _errors;

    private RunningPlugin(Process process, ConcurrentQueue<string> errors, int port)
    {
        Process = process;
        Port = port;
        _errors = errors;
        _channel = new GrpcChannel(string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}"), TimeProvider.System);
        Rpc = new ResourceProviderClient(_channel);
    }

    public Process Process { get; }

    /// <summary>Where it listens.</summary>
    public int Port { get; }

    /// <summary>The plugin as its engine calls it.</summary>
    public IResourceProvider Rpc { get; }

    /// <summary>The lines that it wrote to its standard error.</summary>
    public IReadOnlyList<string> Errors => [.. _errors];

    /// <summary>The most memory it had so far, in bytes.</summary>
    public long PeakMemory
    {
        get
        {
            Process.Refresh();
            return Process.PeakWorkingSet64;
        }
    }

    /// <summary>Starts it with the arguments that an engine gives, and reads the port that it says first.</summary>
    public static Task<RunningPlugin> StartAsync(params string[] arguments) => StartAsync([], arguments);

    /// <summary>Starts it with variables in its environment; null takes one away.</summary>
    public static async Task<RunningPlugin> StartAsync(IEnumerable<(string Name, string? Value)> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(Repository.Binary("pulumi-resource-elevenlabs"), arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var errors = new ConcurrentQueue<string>();
        var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, line) => Keep(line.Data, errors);
        process.BeginErrorReadLine();
        using var patience = new CancellationTokenSource(Patience);
        var port = await process.StandardOutput.ReadLineAsync(patience.Token);
        return new RunningPlugin(process, errors, int.Parse(port!, CultureInfo.InvariantCulture));
    }

    /// <summary>Configures it.</summary>
    public Task Configure(params IEnumerable<(string Name, PropertyValue Value)> settings) => Rpc.Configure(
        new ConfigureRequest
        {
            Args = new PropertyObject(settings.Select(static setting => KeyValuePair.Create(setting.Name, setting.Value))).ToStruct(),
            AcceptSecrets = true,
            AcceptResources = true,
        },
        default);

    /// <summary>Ends the connection to it, as an engine does before it ends the plugin.</summary>
    public void Disconnect() => _channel.Dispose();

    /// <summary>Sends it a signal.</summary>
    public async Task Signal(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", Process.Id.ToString(CultureInfo.InvariantCulture)]);
        using var patience = new CancellationTokenSource(Patience);
        await kill.WaitForExitAsync(patience.Token);
    }

    /// <summary>Lets go of its input, as an engine does that is gone.</summary>
    public void Abandon() => Process.StandardInput.Close();

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

    // The end of the output is a line without a text.
    private static void Keep(string? line, ConcurrentQueue<string> errors)
    {
        if (line is not null)
        {
            errors.Enqueue(line);
        }
    }
}
