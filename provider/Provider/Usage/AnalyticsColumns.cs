using System.Globalization;
using System.Text.Json;
using ElevenProvider.Api.Usage;
using ElevenProvider.Provider.Workspaces;

namespace ElevenProvider.Provider.Usage;

/// <summary>Finds columns in the table of an analytics query, and reads its cells. The API documents neither the names of the columns nor how a cell is written.</summary>
internal sealed class AnalyticsColumns(AnalyticsTable table)
{
    // From here on, a number of seconds would be a date in the far future.
    private const double MillisecondsFrom = 1e11;

    private const int ShownAtMost = 20;
    private const int LongestName = 40;

    private static readonly string[] NamesOfTime = ["timestamp", "time", "bucket", "date"];

    /// <summary>Where the column is that says when an interval begins.</summary>
    /// <exception cref="ProblemException">There is none.</exception>
    public int Time
    {
        get
        {
            var byType = Enumerable.Range(0, Math.Min(table.Columns.Count, table.ColumnTypes.Count))
                .Where(column => table.ColumnTypes[column] == "DateTime").ToList();
            return byType.Count == 1 ? byType[0] : NamesOfTime.Select(Find).FirstOrDefault(static column => column >= 0, -1) is >= 0 and var byName
                ? byName
                : throw Missing("no column for the time");
        }
    }

    /// <summary>Where the column of that name is.</summary>
    /// <exception cref="ProblemException">There is none.</exception>
    public int Named(string name) => Find(name) is >= 0 and var column ? column : throw Missing($"no column {name}");

    /// <summary>A text; null for nothing.</summary>
    public static string? Text(JsonElement cell) => cell.ValueKind switch
    {
        JsonValueKind.String => TextIn(cell),
        JsonValueKind.Null => null,
        _ => cell.GetRawText(),
    };

    /// <summary>A number, which may stand in a text; 0 for nothing.</summary>
    public static double Number(JsonElement cell) => cell.ValueKind switch
    {
        JsonValueKind.Number => cell.GetDouble(),
        JsonValueKind.Null => 0,
        JsonValueKind.String when double.TryParse(TextIn(cell), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        _ => throw Malformed("a measure is no number"),
    };

    /// <summary>A moment: in words, in UTC where they do not say otherwise, or in seconds or milliseconds since 1970.</summary>
    public static DateTimeOffset Moment(JsonElement cell) => cell.ValueKind switch
    {
        JsonValueKind.Number => UsageTime.FromMilliseconds(cell.GetDouble() < MillisecondsFrom ? cell.GetDouble() * 1000 : cell.GetDouble()) ?? throw Malformed("a time is none"),
        JsonValueKind.String when DateTimeOffset.TryParse(
            TextIn(cell), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment) => moment,
        _ => throw Malformed("a time cannot be read"),
    };

    /// <summary>What to tell the user where the table cannot be understood.</summary>
    public static ProblemException Malformed(string what) =>
        new($"The answer of the analytics query is not of a form that this version of the provider understands: {what}. Update the provider, or report it.");

    /// <summary>The names of columns as messages show them: what is no name may be anything, and is not shown.</summary>
    public static string Shown(IEnumerable<string> columns) =>
        string.Join(", ", columns.Take(ShownAtMost).Select(static name => name.Length <= LongestName && name.All(IsOfName) ? name : "(no name)"));

    private ProblemException Missing(string what) => Malformed($"it has {what}, only {Shown(table.Columns)}");

    private static bool IsOfName(char character) => char.IsAsciiLetterOrDigit(character) || character is '_' or ' ' or '-' or '.';

    private static string TextIn(JsonElement cell)
    {
        try
        {
            return cell.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // An escaped half of a surrogate pair: valid JSON, but not text.
            throw Malformed("a text is none");
        }
    }

    private int Find(string name) => table.Columns.ToList().IndexOf(name);
}
