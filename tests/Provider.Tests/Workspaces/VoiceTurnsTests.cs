using ElevenProvider.Provider.Workspaces;

namespace ElevenProvider.Provider.Tests.Workspaces;

public sealed class VoiceTurnsTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly VoiceTurns _turns = new();

    [Fact]
    public async Task A_second_change_of_a_voice_waits_for_the_first()
    {
        var first = new TaskCompletionSource<int>();
        var running = _turns.Take("voice", () => first.Task, default);
        var hasStarted = false;
        var second = _turns.Take("voice", Start, default);

        Assert.False(hasStarted);
        first.SetResult(1);

        Assert.Equal((1, 2), (await running.WaitAsync(Patience), await second.WaitAsync(Patience)));

        Task<int> Start()
        {
            hasStarted = true;
            return Task.FromResult(2);
        }
    }

    [Fact]
    public async Task Other_voices_do_not_wait()
    {
        var never = new TaskCompletionSource<int>();
        _ = _turns.Take("voice", () => never.Task, default);

        Assert.Equal(2, await _turns.Take("Voice", static () => Task.FromResult(2), default).WaitAsync(Patience));
    }

    [Fact]
    public async Task A_change_that_fails_lets_the_next_one_go_on()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => _turns.Take<int>("voice", static () => throw new InvalidOperationException(), default));

        Assert.Equal(2, await _turns.Take("voice", static () => Task.FromResult(2), default).WaitAsync(Patience));
    }

    [Fact]
    public async Task Who_gives_up_waiting_is_not_waited_for()
    {
        var first = new TaskCompletionSource<int>();
        var running = _turns.Take("voice", () => first.Task, default);
        using var cancelled = new CancellationTokenSource();
        var second = _turns.Take<int>("voice", static () => throw new InvalidOperationException(), cancelled.Token);

        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second.WaitAsync(Patience));
        first.SetResult(1);
        await running.WaitAsync(Patience);

        Assert.Equal(3, await _turns.Take("voice", static () => Task.FromResult(3), default).WaitAsync(Patience));
    }
}
