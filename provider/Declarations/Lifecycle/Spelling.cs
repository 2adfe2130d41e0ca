namespace ElevenProvider.Declarations;

/// <summary>Guesses which name was meant.</summary>
internal static class Spelling
{
    // Longer than any name that is declared; comparing takes as long as both lengths multiplied.
    private const int LongestName = 200;

    /// <summary>The name most like <paramref name="written"/>; null where none is like it.</summary>
    public static string? Nearest(string written, IEnumerable<string> names)
    {
        if (written.Length > LongestName)
        {
            return null;
        }

        var key = Simplified(written);
        var nearest = names
            .Select(name => new { Name = name, Distance = Distance(key, Simplified(name)) })
            .MinBy(static candidate => candidate.Distance);
        return nearest?.Distance <= Math.Max(2, key.Length / 4) ? nearest.Name : null;
    }

    // The API's own spelling (snake_case) must find ours (camelCase).
    private static string Simplified(string name) => name.Replace("_", "", StringComparison.Ordinal).ToUpperInvariant();

    // Levenshtein's distance, row by row.
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var replaced = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[other.Length];
    }
}
