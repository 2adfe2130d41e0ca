using ElevenProvider.Declarations;

namespace ElevenProvider.Provider.Usage;

/// <summary>How usage is added up over time.</summary>
[DeclaredEnumeration]
internal static partial class UsageInterval
{
    /// <summary>For each hour.</summary>
    public const string Hour = "hour";

    /// <summary>For each day.</summary>
    public const string Day = "day";

    /// <summary>For each week.</summary>
    public const string Week = "week";

    /// <summary>For each month.</summary>
    public const string Month = "month";

    /// <summary>From the beginning of the window.</summary>
    public const string Cumulative = "cumulative";
}
