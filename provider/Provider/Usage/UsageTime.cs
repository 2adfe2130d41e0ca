namespace ElevenProvider.Provider.Usage;

/// <summary>Reads the times in answers about usage.</summary>
internal static class UsageTime
{
    private static readonly double Earliest = DateTimeOffset.MinValue.ToUnixTimeMilliseconds();
    private static readonly double Latest = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    /// <summary>The moment so many milliseconds after the beginning of 1970; null where there is no such moment.</summary>
    public static DateTimeOffset? FromMilliseconds(double milliseconds) =>
        milliseconds >= Earliest && milliseconds <= Latest ? DateTimeOffset.FromUnixTimeMilliseconds((long)milliseconds) : null;
}
