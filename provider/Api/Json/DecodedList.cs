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
}
