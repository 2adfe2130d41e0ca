using ElevenProvider.Protocol.PropertyValues;
using FsCheck;
using FsCheck.Fluent;
using static ElevenProvider.Declarations.Tests.Samples.Values;

namespace ElevenProvider.Declarations.Tests.Samples;

/// <summary>Random inputs of gardens without faults, out of few values, so that two of them often mean the same.</summary>
internal static class GardenGenerators
{
    private static readonly Gen<PropertyValue> Words = Pick("a", "A", "b");

    private static readonly Gen<PropertyValue?> Ponds = Properties(
        ("depth", Present(Pick(1, 2))),
        ("label", Maybe(Words)),
        ("fish", Maybe(Some(Words, 0, 2))),
        ("isFenced", Maybe(Pick(true, false))),
        ("gateCode", Maybe(Pick("1", "2"))))
        .Select(PropertyValue? (pond) => pond);

    private static readonly (string Name, Gen<PropertyValue?> Value)[] Values =
    [
        ("name", Present(Pick("rosary", "lawn"))),
        ("owner", Present(Pick("ann@example.com", "Ann@Example.COM", "bob@example.com"))),
        ("tags", Maybe(Some(Words, 1, 3))),
        ("rows", Maybe(Some(Pick(0, 1), 0, 2))),
        ("signs", Maybe(Properties(("oak", Optional(Words)), ("elm", Optional(Words))).Select(PropertyValue (signs) => signs))),
        ("pond", Maybe(Ponds.Select(static pond => pond!))),
        ("ponds", Maybe(Some(Ponds.Select(static pond => pond!), 0, 2))),
        ("area", Maybe(Pick(0, -0.0, 1))),
        ("isOpen", Maybe(Pick(true, false))),
        ("capacity", Maybe(Pick(10, 11))),
        ("opensAt", Maybe(Pick("2026-01-31", "2026-01-31T01:00:00+01:00", "2026-02-01T00:00:00Z"))),
        ("alarmCode", Maybe(Pick("1", "2"))),
        ("plan", Maybe(Pick(new PropertyAsset("h1"), new PropertyAsset("h1", Text: "a"), new PropertyAsset("h2")))),
        ("template", Maybe(Words)),
    ];

    /// <summary>Inputs that are all known.</summary>
    public static Gen<PropertyObject> Known { get; } = Properties(Values);

    /// <summary>Inputs of which some are not known yet.</summary>
    public static Gen<PropertyObject> PartlyUnknown { get; } = Properties([.. Values.Select(static property => (
        property.Name,
        Gen.Frequency((4, property.Value), (1, Gen.Elements<PropertyValue?>(Unknown, Secret(Unknown), Output(null))))))]);

    /// <summary>Two inputs that differ in a few properties at most, by meaning or by spelling only.</summary>
    public static Gen<(PropertyObject One, PropertyObject Other)> Pairs { get; } =
        from one in Known
        from other in Known
        from names in Gen.Elements(Values.Select(static property => property.Name)).ListOf(2)
        select (one, names.Aggregate(one, (changed, name) => other.Find(name) is { } value ? changed.With(name, value) : changed.Without(name)));

    private static Gen<PropertyValue> Pick(params PropertyValue[] values) => Gen.Elements(values);

    private static Gen<PropertyValue> Some(Gen<PropertyValue> items, int minimum, int maximum) =>
        Gen.Choose(minimum, maximum)
            .SelectMany(count => items.SelectMany(Wrapped).ListOf(count))
            .Select(PropertyValue (list) => new PropertyArray(list));

    private static Gen<PropertyValue?> Present(Gen<PropertyValue> values) => values.SelectMany(Wrapped).Select(PropertyValue? (value) => value);

    private static Gen<PropertyValue?> Optional(Gen<PropertyValue> values) =>
        Gen.OneOf(Gen.Constant<PropertyValue?>(null), Present(values));

    private static Gen<PropertyValue?> Maybe(Gen<PropertyValue> values) =>
        Gen.Frequency((2, Optional(values)), (1, Gen.Constant<PropertyValue?>(Null)));

    // What says something about a value does not change what it means.
    private static Gen<PropertyValue> Wrapped(PropertyValue value) =>
        Gen.Frequency((4, Gen.Constant(value)), (1, Gen.Elements<PropertyValue>(Secret(value), Output(value))));

    private static Gen<PropertyObject> Properties(params (string Name, Gen<PropertyValue?> Value)[] properties) => Gen
        .CollectToList(properties, static property => property.Value.Select(value => (property.Name, Value: value)))
        .Select(static list => Object([.. list
            .Where(static property => property.Value is not null)
            .Select(static property => (property.Name, property.Value!))]));
}
