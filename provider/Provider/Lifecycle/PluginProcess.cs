using System.Globalization;
using System.Security.Cryptography;
using ElevenProvider.Protocol.Grpc.Server;
using ElevenProvider.Protocol.Services;
using ElevenProvider.Provider.Assets;
using ElevenProvider.Provider.Configuration;
using ElevenProvider.Provider.Rpc;

namespace ElevenProvider.Provider.Lifecycle;

/// <summary>The life of the plugin's process: it says where it listens, serves, and ends when it is told to or when its engine is gone.</summary>
internal static class PluginProcess
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    // An engine kills a plugin five seconds after it asked it to end.
    private static readonly TimeSpan PatienceWithEngine = TimeSpan.FromSeconds(2.5);

    /// <summary>Runs until the process is to end.</summary>
    /// <param name="engineAddress">Where the engine listens; null where a person started the plugin, which then stays.</param>
    /// <param name="input">What the engine holds the other end of.</param>
    /// <param name="output">Where the engine reads the port.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> Run(string? engineAddress, Stream input, Stream output)
    {
        using var interruptions = new Interruptions();
        var time = TimeProvider.System;
        using var running = new RunningCalls();
        using var engine = new EngineConnection(time);
        using var configured = new ConfiguredProvider(time, Random, Environment.GetEnvironmentVariable);
        using var assets = new AssetReader(Environment.CurrentDirectory, AssetHttpClient.Create(), AssetLimits.Default, time);
        var runner = new OperationRunner(configured, running, engine, assets, time);
        var plugin = new ElevenLabsPlugin(
            new ConfigurationCalls(configured, engine), new ResourceCalls(runner, engine), new FunctionCalls(runner), engine, running);
        if (engineAddress is not null)
        {
            engine.Connect(engineAddress);
        }

        await using var server = await GrpcServer.StartAsync(new GrpcMethodTable().Add(plugin), time, interruptions.First);
        await Announce(server.Port, output);
        var engineIsGone = EngineIsGone(engineAddress, input);
        await Task.WhenAny(engineIsGone, UntilCancelled(interruptions.First));

        // A terminal interrupts the engine and its plugins at the same time. The engine then still wants its answers, and may ask for more.
        running.Cancel();
        await Task.WhenAny(engineIsGone, server.WithoutClients, UntilCancelled(interruptions.Second), Task.Delay(PatienceWithEngine, time));

        running.Cancel();
        using var grace = new CancellationTokenSource(Grace, time);
        await server.StopAsync(grace.Token);
        return 0;
    }

    // The first line of the output is how the engine finds the plugin; nothing may come before it.
    private static async Task Announce(int port, Stream output) =>
        await output.WriteAsync(System.Text.Encoding.ASCII.GetBytes(port.ToString(CultureInfo.InvariantCulture) + "\n"));

    // An engine holds the other end of our input and never writes to it, so its end is the engine's. An input that is no pipe, such as the
    // null device, says nothing about the engine.
    private static async Task EngineIsGone(string? engineAddress, Stream input)
    {
        if (engineAddress is null || IsNoPipe())
        {
            await UntilCancelled(CancellationToken.None);
        }

        var buffer = new byte[256];
        while (await input.ReadAsync(buffer) > 0)
        {
        }
    }

    private static bool IsNoPipe()
    {
        using var handle = new Microsoft.Win32.SafeHandles.SafeFileHandle(0, ownsHandle: false);
        try
        {
            using var input = new FileStream(handle, FileAccess.Read, bufferSize: 0);
            return input.CanSeek;
        }
        catch (IOException)
        {
            return true;
        }
    }

    private static async Task UntilCancelled(CancellationToken cancellationToken)
    {
        var cancelled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = cancellationToken.Register(cancelled.SetResult);
        await cancelled.Task;
    }

    // Spreads retries over time. It must not repeat itself from process to process, and there is nothing to seed it with.
    private static double Random() => RandomNumberGenerator.GetInt32(int.MaxValue) / (double)int.MaxValue;
}
