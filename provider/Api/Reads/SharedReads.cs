using ElevenProvider.Api.Requests;

namespace ElevenProvider.Api.Reads;

/// <summary>
/// Lets reads of the same thing that come together, or shortly after one another, have one answer in common (single flight): a list is asked
/// for once, however many look for their own in it. No read is answered from before a write of this client that had ended when it came. Every
/// write makes everything stale that was asked for until then, because a write of one thing may show in the list of another.
/// </summary>
/// <param name="time">Tells how old an answer is.</param>
internal sealed class SharedReads(TimeProvider time)
{
    // Who may not have an answer that is under way starts a request of its own, but not at once: who else comes in this part of the time
    // that an answer takes goes along.
    private const double Gathering = 0.1;
    private const int TargetsBeforeSweep = 64;
    // How long an answer is of use to those who may have an earlier one.
    private static readonly TimeSpan Life = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan GatheringAtFirst = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan GatheringAtMost = TimeSpan.FromMilliseconds(100);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Target> _targets = new(StringComparer.Ordinal);
    private int _targetsAtSweep = TargetsBeforeSweep;
    private long _writes;

    /// <summary>Takes note that a write has ended, whatever came of it.</summary>
    public void NoteWrite()
    {
        lock (_lock)
        {
            _writes++;
        }
    }

    /// <summary>Reads.</summary>
    /// <param name="name">What is read: whoever gives the same name can use the same answer.</param>
    /// <param name="reader">Who reads.</param>
    /// <param name="send">Sends the request. Its token is cancelled once nobody waits any more.</param>
    /// <param name="cancellationToken">This reader gives up; the others still get their answer.</param>
    public async Task<T> Read<T>(
        string name, Reader reader, Func<Action<RetryNotice>, CancellationToken, Task<T>> send, CancellationToken cancellationToken)
        where T : class
    {
        cancellationToken.ThrowIfCancellationRequested();
        var flight = Join(name, reader, async (notify, abandoned) => await send(notify, abandoned));
        try
        {
            return (T)await flight.Answer.WaitAsync(cancellationToken);
        }
        finally
        {
            lock (_lock)
            {
                flight.Leave(reader);
            }
        }
    }

    private Flight Join(string name, Reader reader, Func<Action<RetryNotice>, CancellationToken, Task<object>> send)
    {
        Target target;
        Flight flight;
        TimeSpan delay;
        lock (_lock)
        {
            target = Find(name);
            if (Earlier(target, reader) is { } earlier)
            {
                reader.NoteEarlierAnswer();
                earlier.Enter(reader);
                return earlier;
            }

            if (target.Next is { IsUsable: true } next)
            {
                next.Enter(reader);
                return next;
            }

            target.Next = flight = new Flight();
            flight.Enter(reader);
            delay = DelayOfNext(target);
        }

        _ = Run(target, flight, delay, send);
        return flight;
    }

    private Flight? Earlier(Target target, Reader reader) =>
        target.Latest is { IsUsable: true } latest && !IsStale(latest) && latest.MayServe(reader) ? latest : null;

    // Whether its answer is of no use to anyone who comes now.
    private bool IsStale(Flight flight) => flight.WritesBefore < _writes || time.GetElapsedTime(flight.Begun) > Life;

    private TimeSpan DelayOfNext(Target target)
    {
        if (target.Latest is not { Answer.IsCompleted: false } latest)
        {
            return TimeSpan.Zero;
        }

        var gathering = target.Duration is { } duration ? duration * Gathering : GatheringAtFirst;
        return (gathering < GatheringAtMost ? gathering : GatheringAtMost) - time.GetElapsedTime(latest.Begun);
    }

    private async Task Run(Target target, Flight flight, TimeSpan delay, Func<Action<RetryNotice>, CancellationToken, Task<object>> send)
    {
        try
        {
            if (delay > TimeSpan.Zero)
            {
                await Task.Delay(delay, time, flight.Abandoned);
            }

            lock (_lock)
            {
                // Since the wait ended everybody may have left, and someone else begun the next one.
                flight.Abandoned.ThrowIfCancellationRequested();
                flight.Begin(time.GetTimestamp(), _writes);
                target.Latest = flight;
                target.Next = null;
            }

            var answer = await send(notice => Notify(flight, notice), flight.Abandoned);
            lock (_lock)
            {
                target.Duration = time.GetElapsedTime(flight.Begun);
                flight.Succeed(answer);
            }
        }
        catch (Exception failure)
        {
            lock (_lock)
            {
                flight.Fail(failure);
            }
        }
        finally
        {
            flight.Dispose();
        }
    }

    private void Notify(Flight flight, RetryNotice notice)
    {
        IReadOnlyList<Reader> readers;
        lock (_lock)
        {
            readers = flight.Waiting;
        }

        foreach (var reader in readers)
        {
            reader.NotifyRetry(notice);
        }
    }

    private Target Find(string name)
    {
        if (_targets.TryGetValue(name, out var known))
        {
            return known;
        }

        if (_targets.Count >= _targetsAtSweep)
        {
            foreach (var (old, _) in _targets.Where(each => IsOver(each.Value)))
            {
                _targets.Remove(old);
            }

            _targetsAtSweep = Math.Max(TargetsBeforeSweep, 2 * _targets.Count);
        }

        return _targets[name] = new Target();
    }

    private bool IsOver(Target target) =>
        target.Next is not { IsUsable: true }
        && (target.Latest is not { } latest || (latest.Answer.IsCompleted && IsStale(latest)));

    // What is read, with the last request for it.
    private sealed class Target
    {
        public Flight? Latest { get; set; }

        // The one that has not been sent yet; one for which nobody waits stays until there is another.
        public Flight? Next { get; set; }

        // How long the last answer took; null before there is one.
        public TimeSpan? Duration { get; set; }
    }
}
