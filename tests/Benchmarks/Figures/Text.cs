using System.Globalization;

namespace ElevenProvider.Benchmarks.Figures;

/// <summary>Numbers as they stand on the page.</summary>
internal static class Text
{
    public static string Milliseconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{Significant(time.TotalMilliseconds)} ms");

    public static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.00} s");

    public static string MiB(double bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / (1024 * 1024):0.0} MiB");

    public static string Megabytes(double bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1_000_000:0.0} MB");

    public static string GiB(double bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / (1024 * 1024 * 1024):0.0} GiB");

    public static string Times(double ratio) => string.Create(CultureInfo.InvariantCulture, $"{Significant(ratio)} x");

    public static string Percent(double part) => string.Create(CultureInfo.InvariantCulture, $"{part * 100:0.0} %");

    public static string Count(double number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    private static string Significant(double number) => Math.Abs(number) switch
    {
        >= 100 => number.ToString("#,0", CultureInfo.InvariantCulture),
        >= 10 => number.ToString("0.0", CultureInfo.InvariantCulture),
        >= 1 => number.ToString("0.00", CultureInfo.InvariantCulture),
        _ => number.ToString("0.0##", CultureInfo.InvariantCulture),
    };
}
