namespace ElevenProvider.Emulator.State;

/// <summary>What will become of the subscription: another plan, or its end.</summary>
internal sealed class PendingChange
{
    /// <summary>The plan that follows; null for the end.</summary>
    public string? NextTier { get; init; }

    public string? NextBillingPeriod { get; init; }

    public required long TimestampSeconds { get; init; }
}
