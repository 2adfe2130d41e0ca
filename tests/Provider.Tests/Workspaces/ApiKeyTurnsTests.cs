using ElevenProvider.Provider.Workspaces;

namespace ElevenProvider.Provider.Tests.Workspaces;

public sealed class ApiKeyTurnsTests
{
    // What is waited for comes at once, or something is wrong.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly ApiKeyTurns _turns = new();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Keys_of_one_account_are_made_one_after_the_other(bool isKnown)
    {
        if (isKnown)
        {
            _turns.Learn(tellsIds: false);
        }

        var first = await _turns.Take("a", "x", default);
        var second = _turns.Take("a", "y", default);
        Assert.False(second.IsCompleted);

        first.Dispose();
        (await second.WaitAsync(Patience)).Dispose();
        (await _turns.Take("a", "z", default).WaitAsync(Patience)).Dispose();
    }

    [Fact]
    public async Task Another_account_does_not_wait()
    {
        using var one = await _turns.Take("a", "x", default);
        var other = _turns.Take("b", "x", default);

        Assert.True(other.IsCompletedSuccessfully);
        (await other).Dispose();
    }

    [Fact]
    public async Task Who_makes_a_key_of_another_name_does_not_wait_where_the_server_tells_the_ids()
    {
        _turns.Learn(tellsIds: true);
        using var first = await _turns.Take("a", "x", default);

        var second = _turns.Take("a", "y", default);

        Assert.True(second.IsCompletedSuccessfully);
        (await second).Dispose();
    }

    [Fact]
    public async Task Who_makes_a_key_of_the_same_name_waits_always()
    {
        _turns.Learn(tellsIds: true);
        var first = await _turns.Take("a", "x", default);

        var second = _turns.Take("a", "x", default);
        Assert.False(second.IsCompleted);

        first.Dispose();
        (await second.WaitAsync(Patience)).Dispose();
    }

    [Fact]
    public async Task Once_it_is_known_that_the_server_tells_the_ids_those_who_wait_go_all_at_once()
    {
        var first = await _turns.Take("a", "x", default);
        var waiting = Enumerable.Range(0, 3).Select(number => _turns.Take("a", $"y{number}", default)).ToList();

        _turns.Learn(tellsIds: true);
        first.Dispose();

        // None of them ends its turn.
        Assert.Equal(3, (await Task.WhenAll(waiting).WaitAsync(Patience)).Length);
    }

    [Fact]
    public async Task Who_gives_up_waiting_takes_nobodys_turn()
    {
        var first = await _turns.Take("a", "x", default);
        using var patience = new CancellationTokenSource();
        var second = _turns.Take("a", "y", patience.Token);

        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        first.Dispose();

        (await _turns.Take("a", "y", default).WaitAsync(Patience)).Dispose();
    }

    [Fact]
    public async Task A_turn_ends_once_only()
    {
        var first = await _turns.Take("a", "x", default);
        first.Dispose();
        first.Dispose();

        using var second = await _turns.Take("a", "x", default).WaitAsync(Patience);
        Assert.False(_turns.Take("a", "x", default).IsCompleted);
    }

    [Fact]
    public void Nothing_is_known_of_a_server_that_has_made_no_key()
    {
        Assert.False(_turns.ServerLacksIds);
        _turns.Learn(tellsIds: false);
        Assert.True(_turns.ServerLacksIds);
    }
}
