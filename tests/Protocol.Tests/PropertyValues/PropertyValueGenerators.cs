using ElevenProvider.Protocol.PropertyValues;
using FsCheck;
using FsCheck.Fluent;

namespace ElevenProvider.Protocol.Tests.PropertyValues;

/// <summary>Random property values of every kind, nested at random.</summary>
public static class PropertyValueGenerators
{
    private const int MaxMembers = 4;
    private const string Hash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private static readonly Gen<string> Texts = Gen
        .Elements("a", "B", "7", "_", "-", ".", "[", "]", "\"", "\\", "*", "%", " ", "\n", "\t", "\0", "é", "漢", "😀", "\u2028")
        .ListOf()
        .Resize(12)
        .Select(string.Concat);

    private static readonly Gen<double> Numbers = Gen.OneOf(
        Gen.Elements(0, -0.0, 1, -1, 0.1, 9007199254740992, 9007199254740993, double.MaxValue, double.Epsilon),
        Gen.Elements(double.NaN, double.PositiveInfinity, double.NegativeInfinity),
        ArbMap.Default.GeneratorFor<double>());

    private static readonly Gen<PropertyValue> Unknowns =
        Gen.Elements(Enum.GetValues<UnknownKind>()).Select(PropertyValue (kind) => new PropertyUnknown(kind));

    private static readonly Gen<PropertyValue> Assets = Gen.OneOf(
        Gen.Constant<PropertyValue>(new PropertyAsset(Hash)),
        Texts.Select(PropertyValue (text) => new PropertyAsset(Hash, Text: text)),
        Texts.Select(PropertyValue (text) => new PropertyAsset("", Path: text)),
        Texts.Select(PropertyValue (text) => new PropertyAsset(Hash, Uri: text)));

    private static readonly Gen<PropertyValue> References =
        from urn in Texts
        from id in Gen.OneOf(
            Gen.Constant<PropertyValue?>(null),
            Unknowns.Select(PropertyValue? (unknown) => unknown),
            Texts.Where(static text => text.Length > 0).Select(PropertyValue? (text) => new PropertyString(text)))
        from name in Texts
        from type in Texts
        from version in Texts
        select (PropertyValue)new PropertyResourceReference(urn, id, name, type, version);

    private static readonly Gen<PropertyValue> Bytes =
        Gen.Choose(0, 255).Select(static value => (byte)value).ArrayOf().Select(PropertyValue (bytes) => new PropertyByteString(bytes));

    private static readonly Gen<PropertyValue> Leaves = Gen.OneOf(
        Gen.Constant(PropertyValue.Null),
        Gen.Elements(true, false).Select(PropertyValue (value) => value),
        Numbers.Select(PropertyValue (value) => value),
        Texts.Select(PropertyValue (value) => value),
        Unknowns,
        Assets,
        References,
        Bytes);

    public static Arbitrary<PropertyValue> Value() => Gen.Sized(size => Values(Math.Min(size, 24))).ToArbitrary();

    public static Arbitrary<PropertyObject> Properties() => Gen.Sized(size => Objects(Values(Math.Min(size, 24) / 2))).ToArbitrary();

    /// <summary>Something to put a value into, however deep.</summary>
    public static Arbitrary<Surroundings> Surroundings() => (
        from layers in Gen.OneOf(
            Value().Generator.Select(Func<PropertyValue, PropertyValue> (sibling) => inner => new PropertyArray([sibling, inner])),
            Properties().Generator.Select(Func<PropertyValue, PropertyValue> (siblings) => inner => siblings.With("planted", inner)),
            Gen.Constant<Func<PropertyValue, PropertyValue>>(static inner => new PropertySecret(inner)),
            Gen.Constant<Func<PropertyValue, PropertyValue>>(static inner => new PropertyOutput(inner, IsSecret: false, ["urn"]))).ListOf().Resize(8)
        select new Surroundings(inner => layers.Aggregate(inner, static (value, layer) => layer(value)))).ToArbitrary();

    /// <summary>A path of names and indexes.</summary>
    public static Arbitrary<PropertyPath> Path() => Gen
        .OneOf(
            Gen.Choose(0, 1000).Select(Func<PropertyPath, PropertyPath> (index) => path => path.Item(index)),

            // Pulumi's spelling has no way to write a quoted name that ends in a backslash.
            Texts.Where(static text => !text.EndsWith('\\')).Select(Func<PropertyPath, PropertyPath> (name) => path => path.Property(name)))
        .ListOf()
        .Select(static steps => steps.Aggregate(PropertyPath.Empty, static (path, step) => step(path)))
        .ToArbitrary();

    private static Gen<PropertyValue> Values(int size) => size == 0 ? Leaves : Gen.Frequency(
        (3, Leaves),
        (1, Items(Values(size / 2)).Select(PropertyValue (items) => items)),
        (1, Objects(Values(size / 2)).Select(PropertyValue (properties) => properties)),
        (1, Values(size / 2).Select(PropertyValue (value) => new PropertySecret(value))),
        (1, Outputs(Values(size / 2))),
        (1, Archives(size / 2)));

    private static Gen<List<T>> Some<T>(Gen<T> items) => Gen.Choose(0, MaxMembers).SelectMany(count => items.ListOf(count));

    private static Gen<PropertyArray> Items(Gen<PropertyValue> values) =>
        Some(values).Select(static items => new PropertyArray(items));

    private static Gen<PropertyObject> Objects(Gen<PropertyValue> values) =>
        Some(Gen.Zip(Texts, values)).Select(static members => new PropertyObject(members
            .DistinctBy(static member => member.Item1, StringComparer.Ordinal)
            .Select(static member => KeyValuePair.Create(member.Item1, member.Item2))));

    private static Gen<PropertyValue> Outputs(Gen<PropertyValue> values) =>
        from value in Gen.OneOf(Gen.Constant<PropertyValue?>(null), values.Select(PropertyValue? (value) => value))
        from isSecret in Gen.Elements(true, false)
        from dependencies in Some(Texts)
        select (PropertyValue)new PropertyOutput(value, isSecret, dependencies);

    private static Gen<PropertyValue> Archives(int size) => Gen.OneOf(
        Gen.Constant<PropertyValue>(new PropertyArchive(Hash)),
        Texts.Select(PropertyValue (text) => new PropertyArchive("", Path: text)),
        Texts.Select(PropertyValue (text) => new PropertyArchive(Hash, Uri: text)),
        Objects(size == 0 ? Assets : Gen.OneOf(Assets, Archives(size / 2))).Select(PropertyValue (members) => new PropertyArchive(Hash, members)));
}
