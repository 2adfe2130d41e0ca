using ElevenProvider.Declarations;

namespace ElevenProvider.Provider.Usage;

/// <summary>What of the usage is measured.</summary>
[DeclaredEnumeration(IsOpen = true)]
internal static partial class UsageMetric
{
    /// <summary>Credits.</summary>
    public const string Credits = "credits";

    /// <summary>Characters turned into speech.</summary>
    public const string TtsCharacters = "tts_characters";

    /// <summary>Minutes of audio.</summary>
    public const string MinutesUsed = "minutes_used";

    /// <summary>Requests.</summary>
    public const string RequestCount = "request_count";

    /// <summary>Time until the first byte, in milliseconds, on average.</summary>
    public const string TtfbAvg = "ttfb_avg";

    /// <summary>Time until the first byte, in milliseconds, that 95 % of the requests keep.</summary>
    public const string TtfbP95 = "ttfb_p95";

    /// <summary>Money, in the currency of the subscription.</summary>
    public const string FiatUnitsSpent = "fiat_units_spent";

    /// <summary>Requests under way at a time, at most.</summary>
    public const string Concurrency = "concurrency";

    /// <summary>Requests under way at a time, on average.</summary>
    public const string ConcurrencyAverage = "concurrency_average";
}
