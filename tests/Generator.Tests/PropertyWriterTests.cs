using ElevenProvider.Declarations;
using ElevenProvider.Protocol.PropertyValues;

namespace ElevenProvider.Generator.Tests;

public sealed class PropertyWriterTests
{
    [Theory]
    [InlineData("public required string Value { get; init; }", true, true)]
    [InlineData("public required string? Value { get; init; }", true, false)]
    [InlineData("public string? Value { get; init; }", false, false)]
    [InlineData("public bool Value { get; init; }", true, true)]
    [InlineData("public bool Value { get; init; } = true;", false, true)]
    [InlineData("public int? Value { get; init; } = 3;", false, false)]
    [InlineData("[ComputedWhenAbsent] public string? Value { get; init; }", false, true)]
    [InlineData("[AutoNamed] public required string Value { get; init; }", false, true)]
    [InlineData("[AutoNamed] public string? Value { get; init; }", false, false)]
    public void What_must_be_given_and_what_is_always_there_follows_from_the_property(string property, bool isRequired, bool isAlwaysPresent)
    {
        var declared = Declared(property);

        Assert.Equal((isRequired, isAlwaysPresent), (declared.IsRequired, declared.IsAlwaysPresent));
    }

    [Theory]
    [InlineData("public bool Value { get; init; } = true;", "true")]
    [InlineData("public int Value { get; init; } = -5;", "-5")]
    [InlineData("public long? Value { get; init; } = 1 << 4;", "16")]
    [InlineData("public double Value { get; init; } = 0.5;", "0.5")]
    [InlineData("public string Value { get; init; } = \"a\\\"b\";", "\"a\\\"b\"")]
    [InlineData("public string Value { get; init; } = Names.First;", "\"first\"")]
    public void An_initializer_is_the_default(string property, string value) => Assert.Equal(value, Declared(property).Default!.ToString());

    [Fact]
    public void What_has_no_initializer_has_no_default() => Assert.Null(Declared("public required string Value { get; init; }").Default);

    [Fact]
    public void Attributes_are_carried_over()
    {
        Assert.Equal(100, Declared("[AutoNamed] public string? Value { get; init; }").AutoNameMaxLength);
        Assert.Equal(7, Declared("[AutoNamed(MaxLength = 7)] public string? Value { get; init; }").AutoNameMaxLength);
        Assert.Equal("A\"B", Declared("[FromEnvironment(\"A\\\"B\")] public string? Value { get; init; }").EnvironmentVariable);
        Assert.Equal("X", Declared("[ComparedAs<CaseInsensitive>] public string? Value { get; init; }").CanonicalForm!("x"));
        Assert.Equal("canMove", Declared("[ReplacesUnless(\"CanMove\")] public string? Value { get; init; }").ReplacesUnless);
        Assert.Equal(["isOpen", "size"], Declared("[Follows(\"IsOpen\"), Follows(\"Size\")] public string? Value { get; init; }").Follows);
        Assert.True(Declared("[Replaces] public string? Value { get; init; }").Replaces);
        Assert.True(Declared("[Secret] public string? Value { get; init; }").IsSecret);
        Assert.True(Declared("[Unordered] public IReadOnlyList<string>? Value { get; init; }").IsUnordered);
        Assert.True(Declared("[KnownOnlyAtCreation] public string? Value { get; init; }").IsKnownOnlyAtCreation);
        Assert.True(Declared("[MattersOnlyAtCreation] public string? Value { get; init; }").MattersOnlyAtCreation);
    }

    [Fact]
    public void Without_attributes_a_property_is_plain() => Assert.Equal(
        new PropertyDeclaration("value", Codecs.Text.Type) { Description = "A property." } with { Follows = [], Rules = [] },
        Declared("public string? Value { get; init; }") with { Follows = [], Rules = [] });

    [Fact]
    public void A_property_is_called_in_camel_case()
    {
        var generated = Generated.From(Sources.Object("Holder", "public string? APIKey { get; init; }", "public string? X { get; init; }"));

        Assert.Equal(["aPIKey", "x"], generated.Object("Holder").Properties.Select(static property => property.Name));
    }

    [Fact]
    public void Values_are_read_and_written_as_they_are_declared()
    {
        var generated = Generated.From(Sources.Object(
            "Holder",
            "public required string Text { get; init; }",
            "public int Number { get; init; } = 3;",
            "public bool? Maybe { get; init; }",
            "[Secret] public string? Code { get; init; }"));
        dynamic declaration = generated.Object("Holder");

        PropertyObject written = declaration.Write(declaration.Read(PropertyObject.Empty.With("text", "a").With("code", "1234")));

        Assert.Equal(PropertyObject.Empty.With("text", "a").With("number", 3).With("code", new PropertySecret("1234")), written);
    }

    private static PropertyDeclaration Declared(string property)
    {
        var generated = Generated.From(Sources.Object("Holder", property), "internal static class Names { public const string First = \"first\"; }");
        Assert.Empty(generated.Complaints);
        return generated.Object("Holder").Properties.Single();
    }
}
