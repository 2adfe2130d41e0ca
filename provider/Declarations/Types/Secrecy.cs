using ElevenProvider.Protocol.PropertyValues;
using Pulumirpc;

namespace ElevenProvider.Declarations;

/// <summary>Marks as secret what is declared so, at every depth. A program that gave it plainly must not find it plain in the state.</summary>
internal static class Secrecy
{
    /// <summary>The value, with everything in it that is declared secret marked so.</summary>
    public static PropertyValue Guarded(PropertyDeclaration property, PropertyValue value) =>
        property.IsSecret ? Secret(value) : Within(property.Type, value);

    /// <summary>The failure as an engine may tell it. Engines show the value of the property that a failure names, and some even a secret one:
    /// of such a property the sentence tells the name instead.</summary>
    public static CheckFailure Discreet(ObjectDeclaration declaration, PropertyObject given, CheckFailure failure) =>
        given.Find(failure.Property) is { } value && IsToHide(declaration.Find(failure.Property), value)
            ? new CheckFailure { Reason = $"{failure.Property} {failure.Reason}" }
            : failure;

    private static bool IsToHide(PropertyDeclaration? property, PropertyValue value) =>
        value.ContainsSecrets || (property is not null && (property.IsSecret || property.Rules.Any(rule => rule.MayBeSecret(value.Unwrap()))));

    private static PropertyValue Secret(PropertyValue value) => value switch
    {
        PropertyNull or PropertySecret => value,
        PropertyOutput output => output with { IsSecret = true },
        _ => new PropertySecret(value),
    };

    private static PropertyValue Within(PropertyType type, PropertyValue value) => (type, value) switch
    {
        (_, PropertyOutput { Value: { } known } output) => output with { Value = Within(type, known) },
        (PropertyType.List list, PropertyArray items) => new PropertyArray(items.Select(item => Within(list.Item, item))),
        (PropertyType.Map map, PropertyObject entries) => new PropertyObject(entries
            .Select(entry => KeyValuePair.Create(entry.Key, Within(map.Value, entry.Value)))),
        (PropertyType.Object { Declaration: var declared }, PropertyObject properties) => new PropertyObject(properties
            .Select(entry => KeyValuePair.Create(
                entry.Key,
                declared.Find(entry.Key) is { } property ? Guarded(property, entry.Value) : entry.Value))),
        _ => value,
    };
}
