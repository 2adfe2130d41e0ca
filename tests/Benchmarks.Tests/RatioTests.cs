using ElevenProvider.Benchmarks.Figures;
using ElevenProvider.Benchmarks.Measurements;
using ElevenProvider.Benchmarks.Processes;
using ElevenProvider.Benchmarks.Workloads;

namespace ElevenProvider.Benchmarks.Tests;

/// <summary>Ratios so generous that they hold on a busy machine too, of the plugin as built. What they are really like, `make bench` tells.</summary>
public sealed class RatioTests
{
    private readonly PluginKind _plugin = new(PluginForm.Built);

    [Fact]
    public async Task The_plugin_starts_before_a_dynamic_provider_does()
    {
        var (ours, theirs) = (new Samples(), new Samples());
        for (var round = 0; round < 3; round++)
        {
            await Start(_plugin.Start(new Uri("http://127.0.0.1:1")), ours);
            await Start(DynamicProviderKind.Process, theirs);
        }

        Assert.True(ours.Shortest < theirs.Shortest, $"{ours.Shortest} to {theirs.Shortest}");
    }

    [Fact]
    public async Task Creating_takes_the_time_of_its_requests_and_not_much_more()
    {
        var latency = TimeSpan.FromMilliseconds(50);
        await using var api = await EmulatedApi.StartAsync(WorkspaceSeed.WithAccounts(4), latency, CancellationToken.None);
        await using var provider = await RunningProvider.StartAsync(_plugin, api.Url, CancellationToken.None);

        var up = (await new Deployment(provider.Rpc, parallel: 8, CancellationToken.None).Up(ApiKeys.Program(64, _plugin))).Unfailing;

        var ideal = latency * 64 * ApiKeys.RequestsPerCreate / 8;
        Assert.True(up.Time < ideal * 3, $"{up.Time}, ideally {ideal}");
    }

    [Fact]
    public async Task No_resource_fails_where_the_api_refuses_more_than_a_few_requests_at_once()
    {
        await using var api = await EmulatedApi.StartAsync(WorkspaceSeed.WithAccounts(4, mostRequestsAtOnce: 3), TimeSpan.FromMilliseconds(10), CancellationToken.None);

        var run = await LimitedRun.Measure(_plugin, api, keys: 40, parallel: 16, CancellationToken.None);

        Assert.Equal(0, run.Failures);
        Assert.True(run.Refused > 0, "Nothing was refused, so nothing was tested.");
    }

    [Fact]
    public async Task Ten_times_as_many_resources_take_about_ten_times_as_long()
    {
        await using var api = await EmulatedApi.StartAsync(WorkspaceSeed.WithAccounts(1), TimeSpan.Zero, CancellationToken.None);

        var few = await UpAgain(200, api.Url);
        var many = await UpAgain(2_000, api.Url);

        Assert.True(many < few * 30, $"{many} to {few}");
    }

    // Each time with a process of its own, which knows of no other resources.
    private async Task<TimeSpan> UpAgain(int resources, Uri api)
    {
        await using var provider = await RunningProvider.StartAsync(_plugin, api, CancellationToken.None);
        var deployment = new Deployment(provider.Rpc, parallel: 16, CancellationToken.None);
        var made = await deployment.Create(ApiKeys.Program(1, _plugin).Single());
        await deployment.UpAgain(Enumerable.Repeat(made, 100));
        return (await deployment.UpAgain(Enumerable.Repeat(made, resources))).Time;
    }

    private static async Task Start(Command command, Samples times)
    {
        await using var process = await ChildProcess.StartAsync(command, CancellationToken.None);
        times.Add(process.StartTime);
    }
}
