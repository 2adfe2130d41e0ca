using System.Text.Json;

namespace ElevenProvider.Api.Json;

/// <summary>Lists as they come from the API, made safe to enumerate.</summary>
internal static class DecodedList
{
    /// <summary>The elements that are there: neither a missing list nor a null among the elements is an error.</summary>
    public static IReadOnlyList<T> Of<T>(IReadOnlyList<T?>? decoded)
        where T : class => OrNull(decoded) ?? [];

    /// <summary>The same where a missing list means something else than an empty one.</summary>
    public static IReadOnlyList<T>? OrNull<T>(IReadOnlyList<T?>? decoded)
        where T : class => decoded is null ? null : [.. decoded.OfType<T>()];

    /// <summary>
    /// A list that tells what there is: what does not stand in it does not exist. So whatever cannot be read of it is an error, lest it be
    /// taken for gone.
    /// </summary>
    /// <exception cref="JsonException">There is no list, or a null among its elements.</exception>
    public static IReadOnlyList<T> Whole<T>(IReadOnlyList<T?>? decoded)
        where T : class => WholeOrNull(decoded) ?? throw new JsonException();

    /// <summary>The same where a missing list means that nothing is told.</summary>
    /// <inheritdoc cref="Whole"/>
    public static IReadOnlyList<T>? WholeOrNull<T>(IReadOnlyList<T?>? decoded)
        where T : class => IsWhole(decoded) ? OrNull(decoded) : throw new JsonException();

    /// <summary>Whether no element is null.</summary>
    public static bool IsWhole<T>(IEnumerable<T?>? decoded)
        where T : class => decoded?.Contains(null) != true;
}
