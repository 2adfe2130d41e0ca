using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using ElevenProvider.Api.Json;

namespace ElevenProvider.Api.Usage;

/// <summary>The table that answers an analytics query. Which columns there are is not documented, so look for them by name, type and unit.</summary>
public sealed record AnalyticsTable
{
    /// <summary>Names of the columns.</summary>
    public required IReadOnlyList<string> Columns { get; init => field = DecodedList.Whole(value); }

    /// <summary>Type of each column: <c>DateTime</c>, <c>String</c>, <c>Float</c>, <c>Int</c> and so on; an open set.</summary>
    [AllowNull]
    public IReadOnlyList<string?> ColumnTypes { get; init => field = value ?? []; } = [];

    /// <summary>Unit of each column: <c>credits</c>, <c>min</c>, <c>usd</c> and so on, an open set; null for none.</summary>
    [AllowNull]
    public IReadOnlyList<string?> ColumnUnits { get; init => field = value ?? []; } = [];

    /// <summary>The rows, each with one value per column.</summary>
    public required IReadOnlyList<IReadOnlyList<JsonElement>> Rows { get; init => field = DecodedList.Whole(value); }
}
