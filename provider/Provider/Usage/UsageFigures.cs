namespace ElevenProvider.Provider.Usage;

/// <summary>One series of usage.</summary>
/// <param name="Name">Whose usage it is.</param>
/// <param name="Points">When each interval begins, and what was used in it, in the order of time.</param>
internal sealed record UsageFigures(string Name, IReadOnlyList<UsagePoint> Points);
