using ElevenProvider.Api.Users;
using ElevenProvider.Declarations;

namespace ElevenProvider.Provider.Functions;

/// <summary>What will become of a subscription at a later time.</summary>
[DeclaredObject]
internal sealed partial record SubscriptionPendingChange
{
    /// <summary>Kind of change: <c>change</c> to another plan or period, or <c>cancellation</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Plan that follows, such as <c>creator</c>; absent for a cancellation.</summary>
    public string? NextTier { get; init; }

    /// <summary>Billing period that follows, such as <c>annual_period</c>; absent for a cancellation.</summary>
    public string? NextBillingPeriod { get; init; }

    /// <summary>When it happens, as an RFC 3339 time; absent where it is not known.</summary>
    public DateTimeOffset? Time { get; init; }

    /// <summary>As the API tells it. It may leave out the kind, which the rest then shows.</summary>
    public static SubscriptionPendingChange Of(PendingChange change) => new()
    {
        Kind = change.Kind ?? (change.NextTier is null ? "cancellation" : "change"),
        NextTier = change.NextTier,
        NextBillingPeriod = change.NextBillingPeriod,
        Time = change.Time,
    };
}
