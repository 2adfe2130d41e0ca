using System.Collections.Concurrent;
using ElevenProvider.Emulator.Faults;

namespace ElevenProvider.Emulator.Tests;

public sealed class LatencyTests
{
    [Fact]
    public async Task Every_answer_waits_for_the_latency_and_the_delay_of_its_fault()
    {
        var time = new ImpatientTime();
        await using var emulator = await EmulatorServer.StartAsync(new EmulatorOptions { Latency = TimeSpan.FromHours(1), TimeProvider = time });
        using var client = new HttpClient(new SocketsHttpHandler()) { BaseAddress = emulator.Url };
        emulator.AddFault(new Fault { DelayMs = 1 });

        await client.GetAsync("v1/nowhere");
        await client.GetAsync("v1/user");
        await client.GetAsync("__emulator/state");

        Assert.Equal([TimeSpan.FromHours(1) + TimeSpan.FromMilliseconds(1), TimeSpan.FromHours(1)], time.Waits);
    }

    /// <summary>Time that only notes how long someone wanted to wait.</summary>
    private sealed class ImpatientTime : TimeProvider
    {
        public ConcurrentQueue<TimeSpan> Waits { get; } = [];

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Waits.Enqueue(dueTime);
            return base.CreateTimer(callback, state, TimeSpan.Zero, period);
        }
    }
}
