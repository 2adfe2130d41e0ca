using System.Collections.ObjectModel;

namespace ElevenProvider.Api.Json;

/// <summary>Maps as they come from the API, made safe to enumerate.</summary>
internal static class DecodedMap
{
    /// <summary>The entries that have a value: neither a missing map nor a null among the values is an error.</summary>
    public static IReadOnlyDictionary<string, T> Of<T>(IReadOnlyDictionary<string, T>? decoded)
        where T : class
    {
        if (decoded is null)
        {
            return ReadOnlyDictionary<string, T>.Empty;
        }

        var present = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var (name, value) in decoded)
        {
            // The declared type promises a value; the wire does not.
            if (value is not null)
            {
                present[name] = value;
            }
        }

        return present;
    }
}
