using System.Globalization;

namespace ElevenProvider.Hostile.Tests;

/// <summary>How long the long tests take, and what they are made from.</summary>
internal static class Soak
{
    /// <summary>The seed: <c>HOSTILE_SEED</c>, so that a run can be repeated or varied.</summary>
    public static int Seed => Number("HOSTILE_SEED") ?? 20_260_000;

    /// <summary>How many cases: <c>HOSTILE_COUNT</c> where that is set.</summary>
    public static int Count(int usual) => Number("HOSTILE_COUNT") ?? usual;

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
