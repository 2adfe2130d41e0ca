using System.Globalization;

namespace ElevenProvider.Protocol.Grpc;

/// <summary>The header <c>grpc-timeout</c>: at most eight digits and a unit.</summary>
internal static class GrpcTimeout
{
    private const int MaxDigits = 8;

    // What a timer can measure.
    private static readonly TimeSpan MaxTimeout = TimeSpan.FromMilliseconds(uint.MaxValue - 1);

    /// <summary>Is cancelled when <paramref name="timeout"/> is over; never where it is null or infinite. Some clients mean "no limit" by a
    /// limit of years, which is cut to the 49 days that a timer can measure.</summary>
    public static CancellationTokenSource Start(TimeSpan? timeout, TimeProvider time) => timeout is { } limit
        ? new CancellationTokenSource(limit < MaxTimeout ? limit : MaxTimeout, time)
        : new CancellationTokenSource();

    /// <summary>The time limit in <paramref name="header"/>; null where there is none or it is malformed, in which case there is no limit.</summary>
    public static TimeSpan? Parse(string? header)
    {
        if (header is not { Length: > 1 and <= MaxDigits + 1 }
            || !long.TryParse(header.AsSpan(0, header.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var amount))
        {
            return null;
        }

        return header[^1] switch
        {
            'H' => TimeSpan.FromHours(amount),
            'M' => TimeSpan.FromMinutes(amount),
            'S' => TimeSpan.FromSeconds(amount),
            'm' => TimeSpan.FromMilliseconds(amount),
            'u' => TimeSpan.FromMicroseconds(amount),
            'n' => TimeSpan.FromTicks(amount / TimeSpan.NanosecondsPerTick),
            _ => null,
        };
    }

    /// <summary>The header for <paramref name="timeout"/>: in milliseconds, or in seconds where those take more than eight digits.</summary>
    public static string Format(TimeSpan timeout)
    {
        var (amount, unit) = timeout.TotalMilliseconds < 99_999_999
            ? (Math.Max(1, (long)timeout.TotalMilliseconds), 'm')
            : (Math.Min(99_999_999, (long)timeout.TotalSeconds), 'S');
        return string.Create(CultureInfo.InvariantCulture, $"{amount}{unit}");
    }
}
