using ElevenProvider.Protocol.PropertyValues;

namespace ElevenProvider.Declarations;

/// <summary>Compares values by what they mean, for which each has one form that all its spellings share.</summary>
internal static class Meaning
{
    /// <summary>Whether two values of a property mean the same. Absent (null) means the default; an unknown is equal to nothing.</summary>
    public static bool AreEqual(PropertyDeclaration property, PropertyValue? one, PropertyValue? other) =>
        AreEqual(Of(property, one), Of(property, other));

    /// <summary>Whether two values that stand within a property, such as items of a list, mean the same.</summary>
    /// <param name="property">The property, which says how its texts are compared.</param>
    /// <param name="type">The type of the values.</param>
    /// <param name="one">One value, or null where there is none.</param>
    /// <param name="other">The other.</param>
    public static bool AreEqual(PropertyDeclaration property, PropertyType type, PropertyValue? one, PropertyValue? other) =>
        AreEqual(Of(property, type, one ?? PropertyValue.Null), Of(property, type, other ?? PropertyValue.Null));

    private static bool AreEqual(PropertyValue one, PropertyValue other) => !one.ContainsUnknowns && !other.ContainsUnknowns && one.Equals(other);

    private static PropertyValue Of(PropertyDeclaration property, PropertyValue? value) =>
        (value?.Unwrap() is null or PropertyNull ? property.Default : value)?.Unwrap() switch
        {
            null => PropertyValue.Null,
            PropertyArray items when property is { IsUnordered: true, Type: PropertyType.List list } => Set(property, list.Item, items),
            { } plain => Of(property, property.Type, plain),
        };

    private static PropertyValue Of(PropertyDeclaration property, PropertyType type, PropertyValue value) => (type, value) switch
    {
        (PropertyType.Timestamp, PropertyString time) when Codecs.TryParseTimestamp(time.Value, out var moment) => Codecs.Timestamp.Write(moment),
        (_, PropertyString text) when property.CanonicalForm is not null => property.CanonicalForm(text.Value),

        // Where contents do not matter the engine sends the hash alone.
        (_, PropertyAsset { Hash.Length: > 0 } asset) => new PropertyAsset(asset.Hash),
        (PropertyType.List list, PropertyArray items) => new PropertyArray(items.Select(item => Of(property, list.Item, item))),
        (PropertyType.Map map, PropertyObject entries) => new PropertyObject(entries
            .Where(static entry => entry.Value is not PropertyNull)
            .Select(entry => KeyValuePair.Create(entry.Key, Of(property, map.Value, entry.Value)))),
        (PropertyType.Object { Declaration: var declared }, PropertyObject properties) => Object(declared, properties),
        _ => value,
    };

    private static PropertyArray Set(PropertyDeclaration property, PropertyType type, PropertyArray items) => new(items
        .Select(item => Of(property, type, item))
        .Distinct()
        .OrderBy(static item => item is PropertyAsset asset ? asset.Hash : item.ToString(), StringComparer.Ordinal));

    // What is not declared has no meaning, and an explicit null means the same as an absent property.
    private static PropertyObject Object(ObjectDeclaration declared, PropertyObject properties) => new(declared.Properties
        .Select(property => KeyValuePair.Create(property.Name, Of(property, properties.Find(property.Name))))
        .Where(static property => property.Value is not PropertyNull));
}
