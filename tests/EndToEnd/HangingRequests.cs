using ElevenProvider.Clocks;
using ElevenProvider.Emulator;
using ElevenProvider.Emulator.Faults;

namespace ElevenProvider.EndToEnd;

/// <summary>Requests that an emulated workspace leaves without an answer until a test says so: its clock stands still.</summary>
internal sealed class HangingRequests
{
    /// <summary>How long an answer takes that <see cref="Answer"/> releases.</summary>
    public static readonly TimeSpan ForAWhile = TimeSpan.FromDays(1);

    /// <summary>How long an answer takes that never comes.</summary>
    public static readonly TimeSpan ForEver = TimeSpan.FromDays(2);

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    private readonly FakeTime _time = new(TimeSpan.Zero);

    /// <summary>A workspace that can hang.</summary>
    public EmulatorOptions Options => new() { TimeProvider = _time };

    /// <summary>Lets the next request of a kind hang.</summary>
    public static void Hang(EmulatorServer workspace, string method, string? route, TimeSpan delay) =>
        workspace.AddFault(new Fault { Method = method, Route = route, DelayMs = (int)delay.TotalMilliseconds });

    /// <summary>Waits until so many requests hang.</summary>
    public Task Are(int count) => Until(() => _time.PendingTimers == count);

    /// <summary>Waits until no more than so many requests hang: one that its caller has given up hangs no more.</summary>
    public Task AreAtMost(int count) => Until(() => _time.PendingTimers <= count);

    /// <summary>Answers what hangs for a while.</summary>
    public void Answer() => _time.Advance(ForAWhile);

    private static async Task Until(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!condition())
        {
            // The others need the processor for what is waited for.
            await Task.Delay(Pause, TimeProvider.System, patience.Token);
        }
    }
}
