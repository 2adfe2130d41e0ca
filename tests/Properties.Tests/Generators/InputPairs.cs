using ElevenProvider.Properties.Tests.Programs;
using ElevenProvider.Properties.Tests.Workspaces;
using ElevenProvider.Protocol.PropertyValues;
using FsCheck;
using FsCheck.Fluent;

namespace ElevenProvider.Properties.Tests.Generators;

/// <summary>Pairs of declarations that differ in a few inputs, or only in how these are spelled.</summary>
internal static class InputPairs
{
    // What a program leaves open stays as it was found: there a difference can only be seen from the side that says something.
    private static readonly string[] LeftOpen = ["bookmarked", "fileName", "name"];

    public static Arbitrary<InputPair> All { get; } = Arb.From(
        from kind in Gen.Elements(Enum.GetValues<ResourceKind>())
        from one in Stories.Said(Inputs.Of(kind))
        from aspects in Gen.Frequency((1, Gen.Constant<List<Aspect>>([])), (2, Gen.SubListOf(Inputs.Of(kind).AsEnumerable())))
        from said in Stories.Said(aspects)
        from other in Respelled(aspects.SelectMany(static aspect => aspect.Properties).Aggregate(one, static (all, name) => all.Without(name)), said)
        select Comparable(new(Resource(kind, one), Resource(kind, other))),
        static pair => Smaller.Resources(pair.One).Select(one => pair with { One = one })
            .Concat(Smaller.Resources(pair.Other).Select(other => pair with { Other = other }))
            .Select(Comparable));

    private static Declared Resource(ResourceKind kind, PropertyObject inputs) => new(kind, "it", new PropertyObject(
        inputs.Select(static input => Link.Of(input.Value.Unwrap()) is var (name, output) ? KeyValuePair.Create<string, PropertyValue>(input.Key, $"{output} of {name}") : input)));

    private static InputPair Comparable(InputPair pair) => LeftOpen
        .Where(name => pair.One.Inputs.ContainsKey(name) != pair.Other.Inputs.ContainsKey(name))
        .Aggregate(pair, static (pair, name) => new(Without(pair.One, name), Without(pair.Other, name)));

    private static Declared Without(Declared resource, string name) => resource with { Inputs = resource.Inputs.Without(name) };

    private static Gen<PropertyObject> Respelled(PropertyObject kept, PropertyObject said) => kept.Concat(said).Aggregate(
        Gen.Constant(PropertyObject.Empty),
        static (all, input) => Gen.Zip(all, Respelled(input.Key, input.Value), static (all, input) => input is var (name, value) ? all.With(name, value) : all));

    // Null where the default need not be said.
    private static Gen<(string, PropertyValue)?> Respelled(string name, PropertyValue value) => (name, value.Unwrap()) switch
    {
        ("enabled", PropertyBoolean { Value: true }) or ("removeBackgroundNoise" or "overwrite" or "adoptExisting", PropertyBoolean { Value: false }) =>
            Gen.Elements<(string, PropertyValue)?>(null, (name, value)),
        ("groupName", PropertyString group) => Gen.Elements<(string, PropertyValue)?>((name, value), ("groupId", SeededWorkspace.GroupCalled(group.Value))),
        ("email" or "userEmail", PropertyString email) => Said(name, Texts.Email([email.Value])),
        ("permissions", PropertyArray items) => Said(name, Again(items)),
        ("allowedIps", PropertyArray items) => Said(name, Again(items).SelectMany(static items => Gen.CollectToList(items, OtherSpelling))),
        (_, var plain) => Gen.Elements<(string, PropertyValue)?>((name, value), (name, plain), (name, new PropertySecret(plain))),
    };

    private static Gen<(string, PropertyValue)?> Said(string name, Gen<string> texts) =>
        texts.Select((string, PropertyValue)? (text) => (name, text));

    private static Gen<(string, PropertyValue)?> Said(string name, Gen<List<string>> lists) =>
        lists.Select((string, PropertyValue)? (items) => (name, new PropertyArray(items.Select(PropertyValue (text) => text))));

    // In another order, and some of them twice.
    private static Gen<List<string>> Again(PropertyArray items)
    {
        var texts = items.Select(static item => ((PropertyString)item).Value).ToList();
        return from repeated in Gen.SubListOf(texts.AsEnumerable())
               from order in Gen.Shuffle(texts is ["all"] ? texts : texts.Concat(repeated))
               select order.ToList();
    }

    private static Gen<string> OtherSpelling(string network) =>
        Gen.Elements(Texts.Spellings.Where(other => Normal.Network(other) == Normal.Network(network)));
}
