namespace ElevenProvider.Emulator.State;

/// <summary>What <c>GET /v1/usage/character-stats</c> can measure.</summary>
internal static class UsageMetrics
{
    /// <summary>The first is the default.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "credits", "tts_characters", "minutes_used", "request_count", "ttfb_avg", "ttfb_p95", "fiat_units_spent", "concurrency", "concurrency_average",
    ];

    /// <summary>The metric of all these records together, of which there is at least one.</summary>
    public static double Of(string metric, IReadOnlyCollection<UsageRecord> records) => metric switch
    {
        "credits" => records.Sum(record => record.Credits),
        "tts_characters" => records.Sum(record => record.Characters),
        "minutes_used" => records.Sum(record => record.Minutes),
        "request_count" => records.Sum(record => record.Requests),
        "ttfb_avg" => records.Average(record => record.MillisecondsToFirstByte),
        "ttfb_p95" => records.Select(record => record.MillisecondsToFirstByte).Order().ElementAt((int)(0.95 * (records.Count - 1))),
        "fiat_units_spent" => records.Sum(record => record.Cost),
        "concurrency" => records.Max(record => record.Concurrency),
        "concurrency_average" => records.Average(record => record.Concurrency),
        _ => throw new ArgumentException($"There is no metric {metric}.", nameof(metric)),
    };
}
