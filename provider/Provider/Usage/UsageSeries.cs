using ElevenProvider.Declarations;

namespace ElevenProvider.Provider.Usage;

/// <summary>The usage of one voice, user, model or whatever it is broken down by.</summary>
[DeclaredObject]
internal sealed partial record UsageSeries
{
    /// <summary>Whose usage it is, as the API names it; <c>All</c> where it is not broken down.</summary>
    public required string Name { get; init; }

    /// <summary>The usage in each interval, in the order of time. An interval is left out where the API knows no value.</summary>
    public required IReadOnlyList<UsagePoint> Points { get; init; }

    /// <summary>The usage in the whole window; absent for metrics that cannot be added up, such as averages.</summary>
    public double? Total { get; init; }
}
