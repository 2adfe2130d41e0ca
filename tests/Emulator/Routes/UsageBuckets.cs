using ElevenProvider.Emulator.State;

namespace ElevenProvider.Emulator.Routes;

/// <summary>Intervals of time and what was used in each.</summary>
internal static class UsageBuckets
{
    private const long MillisecondsPerSecond = 1000;

    /// <summary>The intervals in which something was used, in the order of time, each by when it begins in milliseconds since 1970.</summary>
    /// <param name="bucketSeconds">Length of an interval, instead of <paramref name="interval"/>; null for none.</param>
    public static IReadOnlyList<(long Time, IReadOnlyList<UsageRecord> Records)> Of(IEnumerable<UsageRecord> records, string interval, long? bucketSeconds) =>
    [
        .. records
            .GroupBy(record => bucketSeconds is { } seconds ? Floor(record.Hour, seconds * MillisecondsPerSecond) : Begin(interval, record.Hour))
            .OrderBy(bucket => bucket.Key)
            .Select(bucket => (bucket.Key, (IReadOnlyList<UsageRecord>)[.. bucket])),
    ];

    private static long Begin(string interval, long time)
    {
        if (interval == "hour")
        {
            return time;
        }

        var day = DateTimeOffset.FromUnixTimeMilliseconds(time).Date;
        var begin = interval switch
        {
            "week" => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
            "month" => new DateTime(day.Year, day.Month, 1),
            _ => day,
        };
        return new DateTimeOffset(begin, TimeSpan.Zero).ToUnixTimeMilliseconds();
    }

    private static long Floor(long time, long length) => time / length * length;
}
