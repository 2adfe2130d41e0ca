namespace ElevenProvider.Benchmarks.Figures;

/// <summary>One figure of the page, with its bar.</summary>
/// <param name="Id">Under which <c>reasons.json</c> has the reason, should it miss its bar.</param>
/// <param name="What">What was measured.</param>
/// <param name="Bar">The bar in words.</param>
/// <param name="Measured">What came of it, in words.</param>
/// <param name="OfBar">What was measured as a part of what is allowed: 1 is the bar itself. Null where there is none, or nothing to divide by.</param>
/// <param name="IsMet">Whether the bar is met; null where there is none, or it could not be measured.</param>
internal sealed record Figure(string Id, string What, string Bar, string Measured, double? OfBar, bool? IsMet)
{
    /// <summary>A figure of which no more than so much is allowed.</summary>
    public static Figure AtMost(string id, string what, string bar, string measured, double value, double limit) =>
        new(id, what, bar, measured, value / limit, value <= limit);

    /// <summary>A figure that must be nothing at all.</summary>
    public static Figure None(string id, string what, string bar, int count) =>
        new(id, what, bar, Text.Count(count), OfBar: null, count == 0);

    /// <summary>A figure without a bar.</summary>
    public static Figure WrittenDown(string id, string what, string bar, string measured) => new(id, what, bar, measured, OfBar: null, IsMet: null);

    /// <summary>A figure that could not be measured here.</summary>
    public static Figure Missing(string id, string what, string bar, string why) => new(id, what, bar, why, OfBar: null, IsMet: null);
}
