using ElevenProvider.Declarations;

namespace ElevenProvider.Generator.Tests;

public sealed class EnumerationWriterTests
{
    [Theory]
    [InlineData("[DeclaredEnumeration]", false)]
    [InlineData("[DeclaredEnumeration(IsOpen = false)]", false)]
    [InlineData("[DeclaredEnumeration(IsOpen = true)]", true)]
    public void An_enumeration_says_whether_it_is_open(string attribute, bool isOpen) =>
        Assert.Equal(isOpen, Declared(attribute).IsOpen);

    [Fact]
    public void Public_text_constants_are_its_values_in_the_order_of_declaration() => Assert.Equal(
        [new EnumeratedValue("Two", "tw\"o", "The `second`."), new EnumeratedValue("One", "one", "The first.")],
        Declared("[DeclaredEnumeration]").Values);

    private static EnumerationDeclaration Declared(string attribute)
    {
        var generated = Generated.From(
            $$"""
            /// <summary>Kinds.</summary>
            {{attribute}}
            internal static partial class Kind
            {
                /// <summary>The <c>second</c>.</summary>
                public const string Two = "tw\"o";

                /// <summary>The first.</summary>
                public const string One = "one";

                internal const string Hidden = "hidden";
                public const int Count = 2;
                public static readonly string Changing = "changing";
            }
            """);
        Assert.Empty(generated.Complaints);
        return generated.Value<EnumerationDeclaration>("Kind");
    }
}
