using ElevenProvider.Declarations;

namespace ElevenProvider.Generator.Tests;

public sealed class CodecWriterTests
{
    private const string Kind =
        """
        /// <summary>Kinds.</summary>
        [DeclaredEnumeration]
        internal static partial class Kind
        {
            /// <summary>One.</summary>
            public const string One = "one";
        }
        """;

    [Theory]
    [InlineData("string", "a string")]
    [InlineData("bool", "true or false")]
    [InlineData("int", "a whole number")]
    [InlineData("long", "a whole number")]
    [InlineData("double", "a number")]
    [InlineData("DateTimeOffset", "a time such as 2026-01-31T00:00:00Z")]
    [InlineData("PropertyAsset", "an asset (a FileAsset, StringAsset or RemoteAsset)")]
    [InlineData("Pond", "an object")]
    [InlineData("IReadOnlyList<string>", "a list of strings")]
    [InlineData("IReadOnlyList<long>", "a list of whole numbers")]
    [InlineData("IReadOnlyList<IReadOnlyList<bool>>", "a list of lists of booleans")]
    [InlineData("IReadOnlyDictionary<string, double>", "a map of numbers")]
    [InlineData("IReadOnlyDictionary<string, IReadOnlyList<Pond>>", "a map of lists of objects")]
    public void A_type_of_properties_has_a_codec(string type, string description)
    {
        var generated = Generated.From(
            Sources.Object("Holder", $"public required {type} Value {{ get; init; }}", $"public {type}? Maybe {{ get; init; }}"),
            Sources.Object("Pond"));

        Assert.Empty(generated.Complaints);
        Assert.Equal(description, generated.Object("Holder").Find("value")!.Type.Singular);
        Assert.Equal(generated.Object("Holder").Find("value")!.Type, generated.Object("Holder").Find("maybe")!.Type);
    }

    [Theory]
    [InlineData("decimal")]
    [InlineData("uint")]
    [InlineData("object")]
    [InlineData("DateTime")]
    [InlineData("string[]")]
    [InlineData("List<string>")]
    [InlineData("IReadOnlyList<decimal>")]
    [InlineData("IReadOnlyList<int?>")]
    [InlineData("IReadOnlyDictionary<int, string>")]
    [InlineData("IReadOnlyDictionary<string, object>")]
    [InlineData("Undeclared")]
    public void Any_other_type_is_an_error(string type)
    {
        var generated = Generated.From(
            Sources.Object("Holder", $"public required {type} Value {{ get; init; }}"), "public sealed record Undeclared;");

        Assert.Contains("CS1029: #error: 'Town.Holder.Value is of a type that properties cannot have.'", generated.Complaints);
    }

    [Theory]
    [InlineData("string")]
    [InlineData("IReadOnlyList<string>")]
    [InlineData("IReadOnlyDictionary<string, string>")]
    public void Texts_can_be_of_an_enumeration(string type)
    {
        var generated = Generated.From(Kind, Sources.Object("Holder", $"[Enumerated(typeof(Kind))] public {type}? Value {{ get; init; }}"));

        Assert.Empty(generated.Complaints);
        var text = generated.Object("Holder").Find("value")!.Type switch
        {
            PropertyType.List list => list.Item,
            PropertyType.Map map => map.Value,
            var single => single,
        };
        Assert.Same(generated.Value<EnumerationDeclaration>("Kind"), Assert.IsType<PropertyType.Enumeration>(text).Declaration);
    }
}
