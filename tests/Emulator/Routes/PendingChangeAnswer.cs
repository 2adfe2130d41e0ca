using ElevenProvider.Emulator.State;

namespace ElevenProvider.Emulator.Routes;

/// <summary>What will become of the subscription, in the two forms that the API has for it.</summary>
internal static class PendingChangeAnswer
{
    /// <summary>Null for no change.</summary>
    public static object? Of(PendingChange? change) => change switch
    {
        null => null,
        { NextTier: { } tier } => new Switch("change", tier, change.NextBillingPeriod ?? "monthly_period", change.TimestampSeconds),
        _ => new Cancellation("cancellation", change.TimestampSeconds),
    };

    private sealed record Switch(string Kind, string NextTier, string NextBillingPeriod, long TimestampSeconds);

    private sealed record Cancellation(string Kind, long TimestampSeconds);
}
