namespace ElevenProvider.Hostile.Tests.Requests;

/// <summary>Requests of megabytes: each is answered in a few seconds, with an answer and messages in proportion.</summary>
public sealed class HugeRequestTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private Target _target = null!;
    private RawPlugin _plugin = null!;

    public static TheoryData<string> Cases => [.. HugeRequests.All.Keys];

    public async Task InitializeAsync()
    {
        _target = await Target.StartAsync();
        _plugin = new RawPlugin(_target.Plugin.Port);
    }

    public async Task DisposeAsync()
    {
        _plugin.Dispose();
        await _target.DisposeAsync();
    }

    [Theory]
    [Trait("Category", "Soak")]
    [MemberData(nameof(Cases))]
    public async Task A_huge_request_is_answered_soon(string what)
    {
        var request = HugeRequests.Of(what);

        var answer = await _plugin.Send(request).WaitAsync(Patience, TimeProvider.System);

        Assert.Null(answer.Fault());
        Assert.InRange(answer.BodyLength, 0, (8 * request.Body.Length) + (1024 * 1024));
        Assert.InRange(_target.Engine.Messages.Count, 0, 100);
        Assert.All(_target.Engine.Messages, static log => Assert.InRange(log.Message.Length, 1, 8 * 1024));
    }
}
