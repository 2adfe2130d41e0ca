namespace ElevenProvider.Generator.Tests;

public sealed class RuleWriterTests
{
    private const string Echo =
        """
        internal enum Size { Small, Large }

        internal sealed class EchoAttribute(string? text, long number, bool flag, char letter, Size size, Type type, params string[] names)
            : PropertyRuleAttribute
        {
            public int Extra { get; init; } = 1;

            public string Note { get; init; } = "";

            public override string? Problem(PropertyValue value) =>
                $"{text ?? "null"}|{number}|{flag}|{letter}|{size}|{type.Name}|{string.Join(",", names)}|{Extra}|{Note}";
        }
        """;

    [Theory]
    [InlineData("Echo(\"a\", 1, true, 'x', Size.Large, typeof(Client))", "a|1|True|x|Large|Client||1|")]
    [InlineData("Echo(null, -9007199254740992, false, '\\'', Size.Small, typeof(string), \"b\", \"c\")", "null|-9007199254740992|False|'|Small|String|b,c|1|")]
    [InlineData("Echo(\"a\\\"\\n{0}\", 1, true, 'x', Size.Large, typeof(Client), Extra = 5, Note = \"n\")", "a\"\n{0}|1|True|x|Large|Client||5|n")]
    public void A_rule_is_made_anew_with_its_arguments(string attribute, string echoed)
    {
        var generated = Generated.From(Sources.Client, Echo, Sources.Object("Holder", $"[{attribute}] public string? Value {{ get; init; }}"));

        Assert.Empty(generated.Complaints);
        Assert.Equal(echoed, generated.Object("Holder").Find("value")!.Rules.Single().Problem(""));
    }

    [Fact]
    public void Rules_keep_their_order_and_other_attributes_are_none()
    {
        var generated = Generated.From(Sources.Object("Holder", "[NotBlank, Secret, OneOf(\"a\"), EmailAddress] public string? Value { get; init; }"));

        Assert.Equal(
            ["NotBlankAttribute", "OneOfAttribute", "EmailAddressAttribute"],
            generated.Object("Holder").Find("value")!.Rules.Select(static rule => rule.GetType().Name));
    }
}
