namespace ElevenProvider.Api.Json;

/// <summary>Lists as they come from the API, made safe to enumerate.</summary>
internal static class DecodedList
{
    /// <summary>The elements that are there: neither a missing list nor a null among the elements is an error.</summary>
    public static IReadOnlyList<T> Of<T>(IReadOnlyList<T?>? decoded)
        where T : class => decoded is null ? [] : [.. decoded.OfType<T>()];
}
