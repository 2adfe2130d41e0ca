using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using ElevenProvider.EndToEnd;
using ElevenProvider.Protocol.Grpc.Client;
using ElevenProvider.Protocol.Services;

namespace ElevenProvider.Hostile.Tests;

/// <summary>The plugin as a process of its own, as <c>make provider</c> leaves it.</summary>
internal sealed class PluginProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _errors = new();
    private GrpcChannel _channel = null!;

    private PluginProcess(Process process) => _process = process;

    public int Port { get; private set; }

    public IResourceProvider Rpc { get; private set; } = null!;

    /// <summary>What it wrote to its standard error.</summary>
    public IReadOnlyList<string> Errors => [.. _errors];

    /// <summary>The most memory it had so far, in bytes.</summary>
    public long PeakMemory
    {
        get
        {
            _process.Refresh();
            return _process.PeakWorkingSet64;
        }
    }

    /// <summary>Starts it with variables in its environment; null takes one away.</summary>
    public static async Task<PluginProcess> StartAsync(params (string Name, string? Value)[] environment)
    {
        var start = new ProcessStartInfo(Repository.Binary("pulumi-resource-elevenlabs"), ["127.0.0.1:1"])
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

        var plugin = new PluginProcess(Process.Start(start)!);
        plugin._process.ErrorDataReceived += (_, line) => plugin.Keep(line.Data);
        plugin._process.BeginErrorReadLine();
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        var line = await plugin._process.StandardOutput.ReadLineAsync(patience.Token);
        plugin.Port = int.Parse(line!, CultureInfo.InvariantCulture);
        plugin._channel = new GrpcChannel($"127.0.0.1:{plugin.Port}", TimeProvider.System);
        plugin.Rpc = new ResourceProviderClient(plugin._channel);
        return plugin;
    }

    /// <summary>Ends it as an engine does that is gone, and returns its exit code.</summary>
    public async Task<int> End()
    {
        _process.StandardInput.Close();
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        await _process.WaitForExitAsync(patience.Token);
        return _process.ExitCode;
    }

    public ValueTask DisposeAsync()
    {
        _channel.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
        return default;
    }

    private void Keep(string? line)
    {
        if (line is not null)
        {
            _errors.Enqueue(line);
        }
    }
}
