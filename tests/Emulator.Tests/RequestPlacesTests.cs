using ElevenProvider.Emulator.Faults;

namespace ElevenProvider.Emulator.Tests;

public sealed class RequestPlacesTests : EmulatorTest
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Requests_beyond_the_most_at_once_are_refused_until_one_before_them_ends()
    {
        Switch("mostRequestsAtOnce", "1");
        Emulator.AddFault(new Fault { Route = "/v1/user", DelayMs = int.MaxValue / 2 });
        using var client = new HttpClient(new SocketsHttpHandler()) { BaseAddress = Emulator.Url };
        using var givenUp = new CancellationTokenSource();
        var held = client.GetAsync("v1/user", givenUp.Token);
        await Until(() => Task.FromResult(Emulator.Requests.Count == 1));

        var refused = await GetAsync(CiKeys);
        await givenUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => held);

        Assert.Equal(429, refused.Status);
        Assert.Equal("concurrent_limit_exceeded", refused.Detail.GetProperty("code").GetString());
        await Until(async () => (await GetAsync(CiKeys)).Status == 200);
    }

    [Fact]
    public async Task Without_a_limit_as_many_as_come_are_answered()
    {
        Emulator.AddFault(new Fault { DelayMs = 100, Times = 50 });

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => GetAsync(CiKeys)));

        Assert.All(answers, static answer => Assert.Equal(200, answer.Status));
    }

    private static async Task Until(Func<Task<bool>> isSo)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (!await isSo())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, limit.Token);
        }
    }
}
