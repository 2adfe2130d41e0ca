using System.Collections.Concurrent;

namespace ElevenProvider.Clocks;

/// <summary>
/// A clock that stands still until told otherwise. Waits up to a minute, as there are between attempts, are over at once and move the
/// clock on; longer ones, as requests time out after, last until <see cref="Advance"/>.
/// </summary>
/// <param name="longestPassing">The longest wait that is over at once.</param>
public sealed class FakeTime(TimeSpan longestPassing) : TimeProvider
{
    private static readonly DateTimeOffset Start = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    private readonly ConcurrentDictionary<FakeTimer, DateTimeOffset> _pending = new();
    private long _passed;

    public FakeTime()
        : this(TimeSpan.FromMinutes(1))
    {
    }

    /// <summary>How many longer waits have begun and last.</summary>
    public int PendingTimers => _pending.Count;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Interlocked.Read(ref _passed);

    public override DateTimeOffset GetUtcNow() => Start.AddTicks(Interlocked.Read(ref _passed));

    public void Advance(TimeSpan time)
    {
        var now = Pass(time);
        foreach (var timer in _pending.Where(entry => entry.Value <= now).Select(entry => entry.Key))
        {
            timer.Fire();
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new FakeTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private TimeSpan LongestPassing { get; } = longestPassing;

    private DateTimeOffset Pass(TimeSpan time) => Start.AddTicks(Interlocked.Add(ref _passed, time.Ticks));

    private sealed class FakeTimer(FakeTime time, TimerCallback callback, object? state) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime == Timeout.InfiniteTimeSpan)
            {
                time._pending.TryRemove(this, out _);
            }
            else if (dueTime <= time.LongestPassing)
            {
                time.Pass(dueTime);
                ThreadPool.QueueUserWorkItem(_ => callback(state));
            }
            else
            {
                time._pending[this] = time.GetUtcNow() + dueTime;
            }

            return true;
        }

        public void Fire()
        {
            if (time._pending.TryRemove(this, out _))
            {
                callback(state);
            }
        }

        public void Dispose() => time._pending.TryRemove(this, out _);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
