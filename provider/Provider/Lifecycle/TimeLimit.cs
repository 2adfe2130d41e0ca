using System.Globalization;

namespace ElevenProvider.Provider.Lifecycle;

/// <summary>How long an operation may take, by the <c>customTimeouts</c> of its resource.</summary>
/// <param name="Kind">The kind of operation, as <c>customTimeouts</c> calls it.</param>
/// <param name="Seconds">The limit in seconds; 0 for none.</param>
internal sealed record TimeLimit(string Kind, double Seconds)
{
    // No clock can be set to more; who allows so much means that there is no limit.
    private static readonly double LongestSeconds = TimeSpan.FromDays(49).TotalSeconds;

    /// <summary>For what no option limits.</summary>
    public static TimeLimit None { get; } = new("", 0);

    /// <summary>The limit; null for none.</summary>
    public TimeSpan? Length => Seconds > 0 && Seconds <= LongestSeconds ? TimeSpan.FromSeconds(Seconds) : null;

    /// <summary>The limit of a creation.</summary>
    public static TimeLimit OfCreation(double seconds) => new("create", seconds);

    /// <summary>The limit of a change.</summary>
    public static TimeLimit OfUpdate(double seconds) => new("update", seconds);

    /// <summary>The limit of a deletion.</summary>
    public static TimeLimit OfDeletion(double seconds) => new("delete", seconds);

    /// <summary>The limit of a read.</summary>
    public static TimeLimit OfRead(double seconds) => new("read", seconds);

    /// <summary>What to tell where the limit of the resource of <paramref name="urn"/> was too short.</summary>
    public string IsOver(string urn) => string.Create(
        CultureInfo.InvariantCulture,
        $"It took longer than the {Seconds:0.###} seconds that customTimeouts.{Kind} of {urn} allows. Allow more, and run it again.");
}
