using System.Diagnostics;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace ElevenProvider.EndToEnd;

public class PluginProcessTests
{
    private static readonly TimeSpan EndLimit = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task It_says_its_port_first_and_ends_when_its_engine_is_gone()
    {
        await using var plugin = await RunningPlugin.StartAsync(RunningPlugin.NoEngine);
        Assert.Matches(@"^\d+\.\d+\.\d+", (await plugin.Rpc.GetPluginInfo(new Empty(), default)).Version);

        var gone = Stopwatch.StartNew();
        plugin.Abandon();

        Assert.Equal(0, await plugin.ExitCode());
        Assert.InRange(gone.Elapsed, TimeSpan.Zero, EndLimit);
    }

    [Fact]
    public async Task Without_an_engine_it_stays_and_serves_its_schema_unconfigured()
    {
        await using var plugin = await RunningPlugin.StartAsync();
        plugin.Abandon();

        var schema = await plugin.Rpc.GetSchema(new GetSchemaRequest(), default);

        Assert.Contains("elevenlabs:index:GroupMembership", schema.Schema, StringComparison.Ordinal);
        Assert.False(plugin.Process.HasExited);
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task It_ends_on_signals(string signal)
    {
        await using var plugin = await RunningPlugin.StartAsync(RunningPlugin.NoEngine);
        await plugin.Rpc.GetPluginInfo(new Empty(), default);
        plugin.Disconnect();

        await plugin.Signal(signal);

        Assert.Equal(0, await plugin.ExitCode());
    }

    [Fact]
    public async Task A_second_signal_ends_it_although_its_engine_is_still_there()
    {
        await using var plugin = await RunningPlugin.StartAsync(RunningPlugin.NoEngine);
        await plugin.Rpc.GetPluginInfo(new Empty(), default);

        await plugin.Signal("INT");
        await plugin.Rpc.GetPluginInfo(new Empty(), default);
        await plugin.Signal("INT");

        Assert.Equal(0, await plugin.ExitCode());
    }

    [Fact]
    public async Task Flags_that_it_does_not_know_are_ignored()
    {
        await using var plugin = await RunningPlugin.StartAsync("--logtostderr", "-v=9", "--tracing", "tcp://127.0.0.1:2", RunningPlugin.NoEngine);
        await plugin.Rpc.GetPluginInfo(new Empty(), default);

        plugin.Abandon();

        Assert.Equal(0, await plugin.ExitCode());
    }
}
