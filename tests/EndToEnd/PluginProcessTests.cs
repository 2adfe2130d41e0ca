using System.Diagnostics;
using System.Globalization;
using ElevenProvider.Protocol.Grpc.Client;
using ElevenProvider.Protocol.Services;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace ElevenProvider.EndToEnd;

public class PluginProcessTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task It_says_its_port_first_and_ends_when_its_engine_is_gone()
    {
        using var plugin = Start("127.0.0.1:1");
        await using var client = await Connect(plugin);
        Assert.Matches(@"^\d+\.\d+\.\d+", (await client.Provider.GetPluginInfo(new Empty(), default)).Version);

        plugin.StandardInput.Close();

        Assert.Equal(0, await ExitCode(plugin));
    }

    [Fact]
    public async Task Without_an_engine_it_stays_and_serves_its_schema_unconfigured()
    {
        using var plugin = Start();
        await using var client = await Connect(plugin);
        plugin.StandardInput.Close();

        var schema = await client.Provider.GetSchema(new GetSchemaRequest(), default);

        Assert.Contains("elevenlabs:index:GroupMembership", schema.Schema, StringComparison.Ordinal);
        Assert.False(plugin.HasExited);
        plugin.Kill();
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task It_ends_on_signals(string signal)
    {
        using var plugin = Start("127.0.0.1:1");
        await using var client = await Connect(plugin);
        await client.Provider.GetPluginInfo(new Empty(), default);

        await ChildProcess.RunAsync("kill", [$"-{signal}", plugin.Id.ToString(CultureInfo.InvariantCulture)], Repository.Root);

        Assert.Equal(0, await ExitCode(plugin));
    }

    [Fact]
    public async Task Flags_that_it_does_not_know_are_ignored()
    {
        using var plugin = Start("--logtostderr", "-v=9", "--tracing", "tcp://127.0.0.1:2", "127.0.0.1:1");
        await using var client = await Connect(plugin);

        plugin.StandardInput.Close();

        Assert.Equal(0, await ExitCode(plugin));
    }

    private static Process Start(params string[] arguments) => Process.Start(
        new ProcessStartInfo(Repository.Binary("pulumi-resource-elevenlabs"), arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;

    private static async Task<PluginClient> Connect(Process plugin)
    {
        using var patience = new CancellationTokenSource(Patience);
        var line = await plugin.StandardOutput.ReadLineAsync(patience.Token);
        var channel = new GrpcChannel($"127.0.0.1:{int.Parse(line!, CultureInfo.InvariantCulture)}", TimeProvider.System);
        return new PluginClient(channel, new ResourceProviderClient(channel));
    }

    private static async Task<int> ExitCode(Process plugin)
    {
        using var patience = new CancellationTokenSource(Patience);
        await plugin.WaitForExitAsync(patience.Token);
        return plugin.ExitCode;
    }

    private sealed record PluginClient(GrpcChannel Channel, IResourceProvider Provider) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            Channel.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
