using ElevenProvider.Declarations;

namespace ElevenProvider.Generator.Tests;

public sealed class ObjectWriterTests
{
    private const string Family =
        """
        /// <summary>The oldest.</summary>
        [ExactlyOneOf("b", "a")]
        internal record Oldest
        {
            /// <summary>B.</summary>
            public string? B { get; init; }

            /// <summary>A.</summary>
            public string? A { get; init; }
        }

        /// <summary>The middle one.</summary>
        internal record Middle : Oldest
        {
            /// <summary>D.</summary>
            public string? D { get; init; }
        }

        /// <summary>The youngest.</summary>
        [DeclaredObject, AtMostOneOf("c", "d")]
        internal partial record Youngest : Middle
        {
            /// <summary>C.</summary>
            public string? C { get; init; }

            internal string? Hidden { get; init; }

            private string? Private { get; init; } = "x";

            public static string Shared => "x";
        }
        """;

    [Fact]
    public void Properties_come_in_the_order_of_declaration_those_of_the_parents_first()
    {
        var generated = Generated.From(Family);

        Assert.Empty(generated.Complaints);
        Assert.Equal(["b", "a", "d", "c"], generated.Object("Youngest").Properties.Select(static property => property.Name));
    }

    [Fact]
    public void Rules_of_the_parents_hold_too() => Assert.Equal(
        [typeof(ExactlyOneOfAttribute), typeof(AtMostOneOfAttribute)],
        Generated.From(Family).Object("Youngest").Rules.Select(static rule => rule.GetType()));

    [Fact]
    public void An_object_says_what_it_is()
    {
        var declaration = Generated.From(Family).Object("Youngest");

        Assert.Equal(("Youngest", "The youngest."), (declaration.Name, declaration.Description));
    }

    [Fact]
    public void An_object_may_hold_nothing()
    {
        var generated = Generated.From(Sources.Object("Empty"));

        Assert.Empty(generated.Complaints);
        Assert.Empty(generated.Object("Empty").Properties);
    }
}
