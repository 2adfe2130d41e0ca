using ElevenProvider.Api.Usage;
using ElevenProvider.Provider.Workspaces;

namespace ElevenProvider.Provider.Usage;

/// <summary>
/// Tells which column of an analytics table holds a metric. The units say it: they are documented, the names of the columns are not. What has no
/// unit is known by its name.
/// </summary>
internal static class AnalyticsMeasure
{
    private static readonly string[] Currencies = ["usd", "eur", "inr", "pln", "gbp"];

    /// <summary>Whether such a table can hold the metric.</summary>
    public static bool IsKnown(string metric) => Test(metric) is not null;

    /// <summary>Where the metric's column is.</summary>
    /// <exception cref="ProblemException">There is none, or more than one.</exception>
    public static int ColumnOf(string metric, AnalyticsTable table)
    {
        var isIt = Test(metric)!;
        var found = Enumerable.Range(0, table.Columns.Count)
            .Where(column => isIt(table.Columns[column], table.ColumnTypes.ElementAtOrDefault(column), table.ColumnUnits.ElementAtOrDefault(column)))
            .ToList();
        return found switch
        {
            [var only] => only,
            [] => throw AnalyticsColumns.Malformed($"it has no column for the metric {metric}, only {AnalyticsColumns.Shown(table.Columns)}"),
            _ => throw AnalyticsColumns.Malformed($"it has {found.Count} columns for the metric {metric}: {AnalyticsColumns.Shown(found.Select(column => table.Columns[column]))}"),
        };
    }

    private static Func<string, string?, string?, bool>? Test(string metric) => metric switch
    {
        UsageMetric.Credits => static (_, _, unit) => unit == "credits",
        UsageMetric.MinutesUsed => static (_, _, unit) => unit == "min",
        UsageMetric.FiatUnitsSpent => static (_, _, unit) => unit is not null && Currencies.Contains(unit),
        UsageMetric.RequestCount => static (name, type, unit) =>
            unit is null or "" && type == "Int" && name.EndsWith("count", StringComparison.Ordinal),
        _ => null,
    };
}
