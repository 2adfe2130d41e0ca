using ElevenProvider.Benchmarks.Measurements;
using ElevenProvider.Benchmarks.Processes;
using ElevenProvider.Benchmarks.Workloads;

namespace ElevenProvider.Benchmarks.Tests;

/// <summary>How often the API is asked, to the request: the plugin as built, over gRPC, against the emulated API.</summary>
public sealed class RequestCountTests
{
    private const string Keys = "/v1/service-accounts/{service_account_user_id}/api-keys";

    private readonly PluginKind _plugin = new(PluginForm.Built);

    [Fact]
    public async Task A_refresh_asks_each_list_once_however_many_reads_arrive_at_the_same_time()
    {
        var refreshes = await RefreshResult.Measure(_plugin, MixedWorkspace.Small, [1, 64], CancellationToken.None);

        foreach (var refresh in refreshes)
        {
            Assert.True(Shown(MixedWorkspace.FewestRequests) == Shown(refresh.Counts), $"{refresh.Parallel} at once: {Shown(refresh.Counts)}");
        }
    }

    [Fact]
    public async Task A_key_is_made_by_one_request_and_read_back_by_one_after_one_look_at_its_account()
    {
        await using var api = await EmulatedApi.StartAsync(WorkspaceSeed.WithAccounts(1), TimeSpan.Zero, CancellationToken.None);
        await using var provider = await RunningProvider.StartAsync(_plugin, api.Url, CancellationToken.None);
        var deployment = new Deployment(provider.Rpc, parallel: 1, CancellationToken.None);

        await deployment.Create(Key(1));
        await deployment.Create(Key(2));
        await deployment.Create(Key(3));

        Assert.Equal($"4 GET {Keys}, 3 POST {Keys}", Shown(await api.TakeCounts(CancellationToken.None)));
    }

    [Fact]
    public async Task A_preview_and_an_up_of_what_has_not_changed_ask_nothing()
    {
        await using var api = await EmulatedApi.StartAsync(WorkspaceSeed.WithAccounts(4), TimeSpan.Zero, CancellationToken.None);
        await using var provider = await RunningProvider.StartAsync(_plugin, api.Url, CancellationToken.None);
        var deployment = new Deployment(provider.Rpc, parallel: 8, CancellationToken.None);
        var stack = (await deployment.Up(ApiKeys.Program(40, _plugin))).Unfailing.Made;
        await api.TakeCounts(CancellationToken.None);

        await using var next = await RunningProvider.StartAsync(_plugin, api.Url, CancellationToken.None);
        var (_, changes) = await new Deployment(next.Rpc, parallel: 8, CancellationToken.None).UpAgain(stack);

        Assert.Equal(0, changes);
        Assert.Empty(await api.TakeCounts(CancellationToken.None));
    }

    private static string Shown(IReadOnlyDictionary<string, int> counts) =>
        string.Join(", ", counts.OrderBy(static count => count.Key, StringComparer.Ordinal).Select(static count => $"{count.Value} {count.Key}"));

    private Declared Key(int number) => _plugin.Declare(ResourceKind.ServiceAccountApiKey, $"key-{number}", Values.Of(
        ("serviceAccountUserId", WorkspaceSeed.AccountId(0)), ("name", $"key-{number}"), ("permissions", new[] { "voices_read" })));
}
