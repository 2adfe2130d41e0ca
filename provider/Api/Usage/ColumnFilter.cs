namespace ElevenProvider.Api.Usage;

/// <summary>A condition on one column of an analytics query.</summary>
/// <param name="Column">Name of the column.</param>
/// <param name="Operation"><c>in</c>, <c>not_in</c>, <c>eq</c>, <c>neq</c>, <c>lt</c>, <c>le</c>, <c>gt</c> or <c>ge</c>.</param>
/// <param name="Values">What the column is compared with.</param>
public sealed record ColumnFilter(string Column, string Operation, IReadOnlyList<string> Values);
