using System.Collections.Concurrent;

namespace ElevenProvider.Api.Tests;

/// <summary>
/// A clock that stands still until told otherwise. Waits up to a minute, as there are between attempts, are over at once and move the
/// clock on; longer ones, as requests time out after, last until <see cref="Advance"/>.
/// </summary>
public sealed class FakeTime : TimeProvider
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<FakeTimer, DateTimeOffset> _pending = new();
    private DateTimeOffset _now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan time)
    {
        _now += time;
        foreach (var timer in _pending.Where(entry => entry.Value <= _now).Select(entry => entry.Key))
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

    private sealed class FakeTimer(FakeTime time, TimerCallback callback, object? state) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime == Timeout.InfiniteTimeSpan)
            {
                time._pending.TryRemove(this, out _);
            }
            else if (dueTime <= LongestWait)
            {
                time._now += dueTime;
                ThreadPool.QueueUserWorkItem(_ => callback(state));
            }
            else
            {
                time._pending[this] = time._now + dueTime;
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
