using System.Threading.Channels;
using ElevenProvider.Api.Reads;
using ElevenProvider.Api.Requests;
using ElevenProvider.Clocks;

namespace ElevenProvider.Api.Tests.Reads;

/// <summary>How long a read that may not have the answer under way waits for others that go along.</summary>
public sealed class GatheringTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly FakeTime _time = new(TimeSpan.Zero);
    private readonly Channel<TaskCompletionSource<object>> _sent = Channel.CreateUnbounded<TaskCompletionSource<object>>();
    private readonly CancellationTokenSource _caller = new();
    private readonly SharedReads _reads;

    public GatheringTests() => _reads = new SharedReads(_time);

    public void Dispose() => _caller.Dispose();

    [Theory]
    [InlineData(null, 0, 5)]
    [InlineData(null, 2, 3)]
    [InlineData(200, 0, 20)]
    [InlineData(200, 8, 12)]
    [InlineData(990, 0, 99)]
    [InlineData(5000, 0, 100)]
    [InlineData(5000, 70, 30)]
    public async Task It_waits_for_a_tenth_of_the_time_that_an_answer_takes(int? lastTook, int sinceBegun, int wait)
    {
        if (lastTook is { } milliseconds)
        {
            var last = Read();
            _time.Advance(TimeSpan.FromMilliseconds(milliseconds));
            (await Sent()).SetResult("the last");
            await last;
        }

        var (underWay, answer) = (Read(), await Sent());
        _time.Advance(TimeSpan.FromMilliseconds(sinceBegun));
        var next = Read();
        _time.Advance(TimeSpan.FromMilliseconds(wait) - TimeSpan.FromTicks(1));
        Assert.Equal(1, _time.PendingTimers);
        _time.Advance(TimeSpan.FromTicks(1));
        Assert.Equal(0, _time.PendingTimers);

        (await Sent()).SetResult("the next");
        answer.SetResult("the one under way");
        Assert.Equal(("the one under way", "the next"), (await underWay, await next));
    }

    [Fact]
    public async Task It_does_not_wait_where_that_time_is_over()
    {
        _ = Read();
        await Sent();
        _time.Advance(TimeSpan.FromMilliseconds(5));

        _ = Read();

        Assert.True(_sent.Reader.TryPeek(out _));
        Assert.Equal(0, _time.PendingTimers);
    }

    [Fact]
    public async Task Nothing_is_sent_for_who_gave_up_before()
    {
        await _caller.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Read(cancellationToken: _caller.Token));

        Assert.False(_sent.Reader.TryPeek(out _));
    }

    [Fact]
    public async Task Nothing_is_sent_for_who_gives_up_while_it_waits()
    {
        _ = Read();
        await Sent();
        var leaving = Read(cancellationToken: _caller.Token);

        await _caller.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leaving);
        Assert.Equal(0, _time.PendingTimers);
        Assert.False(_sent.Reader.TryPeek(out _));
    }

    [Fact]
    public async Task Nothing_is_sent_for_who_gives_up_in_the_moment_in_which_the_wait_ends()
    {
        var backlog = new Backlog();
        _ = Read();
        await Sent();
        var leaving = backlog.Begin(() => Read(cancellationToken: _caller.Token));

        // It has given up and its wait has ended, but it goes on after both only once another has come.
        await _caller.CancelAsync();
        _time.Advance(TimeSpan.FromMilliseconds(5));
        backlog.GoOn();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leaving);
        var other = Read("a");
        backlog.GoOn();

        (await Sent()).SetResult("for the others");
        Assert.Equal(("for the others", "for the others"), (await other, await Read("b")));
        Assert.False(_sent.Reader.TryPeek(out _));
    }

    private async Task<string> Read(string? name = null, CancellationToken cancellationToken = default) =>
        (string)await _reads.Read("what is read", new Reader(onRetry: null, name), Send, cancellationToken).WaitAsync(Patience, CancellationToken.None);

    private async Task<TaskCompletionSource<object>> Sent() => await _sent.Reader.ReadAsync().AsTask().WaitAsync(Patience);

    private Task<object> Send(Action<RetryNotice> notify, CancellationToken cancellationToken)
    {
        var answer = new TaskCompletionSource<object>(TaskCreationOptions.RunContinuationsAsynchronously);
        Assert.True(_sent.Writer.TryWrite(answer));
        return answer.Task;
    }
}
