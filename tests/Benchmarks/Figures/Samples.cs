using System.Diagnostics;

namespace ElevenProvider.Benchmarks.Figures;

/// <summary>Times of the same thing, measured often.</summary>
internal sealed class Samples
{
    private readonly List<TimeSpan> _times = [];

    public TimeSpan Median => At(0.5);

    public TimeSpan Shortest => At(0);

    public void Add(TimeSpan time) => _times.Add(time);

    /// <summary>Does something, and adds the time that it took.</summary>
    public async Task Time(Func<Task> work)
    {
        var begun = Stopwatch.GetTimestamp();
        await work();
        Add(Stopwatch.GetElapsedTime(begun));
    }

    /// <summary>The time that this part of them does not exceed, such as 0.99.</summary>
    public TimeSpan At(double part)
    {
        var sorted = _times.Order().ToList();
        return sorted[(int)Math.Ceiling(part * (sorted.Count - 1))];
    }
}
