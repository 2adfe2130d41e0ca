using ElevenProvider.Declarations;

namespace ElevenProvider.Provider.Usage;

/// <summary>The usage in one interval.</summary>
[DeclaredObject]
internal sealed partial record UsagePoint
{
    /// <summary>When the interval begins, as an RFC 3339 time.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>The usage, in the unit of the metric.</summary>
    public required double Value { get; init; }
}
