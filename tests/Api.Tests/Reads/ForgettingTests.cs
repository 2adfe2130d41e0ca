using System.Globalization;
using ElevenProvider.Api.Reads;
using ElevenProvider.Clocks;

namespace ElevenProvider.Api.Tests.Reads;

/// <summary>When answers are forgotten: not while they are of use, and in heaps, because looking through them takes time too.</summary>
public sealed class ForgettingTests
{
    private const int Heap = 64;

    private readonly FakeTime _time = new(TimeSpan.Zero);
    private readonly SharedReads _reads;
    private int _sent;

    public ForgettingTests() => _reads = new SharedReads(_time);

    [Fact]
    public async Task What_a_write_made_useless_is_forgotten_once_it_is_a_heap()
    {
        var answers = await Read(Enumerable.Range(0, Heap));
        _reads.NoteWrite();
        Assert.Equal(Heap, Kept(answers));

        await Read([Heap]);

        Assert.Equal(0, Kept(answers));
    }

    [Fact]
    public async Task What_has_become_too_old_is_forgotten_and_what_has_not_is_of_use()
    {
        var old = await Read([0]);
        _time.Advance(TimeSpan.FromTicks(1));
        await Read(Enumerable.Range(1, Heap - 1));
        _time.Advance(TimeSpan.FromSeconds(10));

        await Read([Heap]);
        Assert.Equal(0, Kept(old));

        await Read(Enumerable.Range(1, Heap), "another");
        Assert.Equal(Heap + 1, _sent);
    }

    [Fact]
    public async Task After_a_look_in_vain_the_heap_must_double_before_the_next()
    {
        var answers = await Read(Enumerable.Range(0, Heap + 1));
        _reads.NoteWrite();

        answers.AddRange(await Read(Enumerable.Range(Heap + 1, Heap - 1)));
        Assert.Equal(2 * Heap, Kept(answers));

        await Read([2 * Heap]);
        Assert.Equal(Heap - 1, Kept(answers));
    }

    [Fact]
    public async Task Whoever_gave_up_keeps_nothing_from_being_forgotten()
    {
        var answers = await ReadWhileAnotherLeaves();
        _reads.NoteWrite();

        await Read(Enumerable.Range(1, Heap));

        // The thread on which the answer came may hold it for a moment.
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (Kept(answers) > 0)
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private static int Kept(IEnumerable<WeakReference> answers)
    {
        GC.Collect();
        return answers.Count(static answer => answer.IsAlive);
    }

    // Nothing here may hold the answers.
    private async Task<List<WeakReference>> Read(IEnumerable<int> numbers, string reader = "one")
    {
        var answers = new List<WeakReference>();
        foreach (var number in numbers)
        {
            answers.Add(new(await _reads.Read(
                number.ToString(CultureInfo.InvariantCulture),
                new Reader(onRetry: null, reader),
                (_, _) =>
                {
                    _sent++;
                    return Task.FromResult(new object());
                },
                CancellationToken.None)));
        }

        return answers;
    }

    // The other one waits for its own request until it gives up, while the first is under way.
    private async Task<List<WeakReference>> ReadWhileAnotherLeaves()
    {
        using var caller = new CancellationTokenSource();
        var answer = new TaskCompletionSource<object>(TaskCreationOptions.RunContinuationsAsynchronously);
        var first = _reads.Read("0", new Reader(onRetry: null), (_, _) => answer.Task, CancellationToken.None);
        var other = _reads.Read("0", new Reader(onRetry: null), static (_, _) => Task.FromResult(new object()), caller.Token);
        await caller.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => other);
        answer.SetResult(new object());
        return [new(await first)];
    }
}
