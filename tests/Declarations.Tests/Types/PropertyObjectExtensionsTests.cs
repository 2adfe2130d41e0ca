using ElevenProvider.Protocol.PropertyValues;
using static ElevenProvider.Declarations.Tests.Samples.Values;

namespace ElevenProvider.Declarations.Tests.Types;

public sealed class PropertyObjectExtensionsTests
{
    private static readonly PropertyObject Properties = Object(
        ("text", Secret("a")), ("number", Output(1)), ("null", Null), ("secretNull", Secret(Null)), ("unknown", Unknown));

    [Fact]
    public void Values_are_read_through_what_is_wrapped_around_them()
    {
        Assert.Equal("a", Properties.Required("text", Codecs.Text));
        Assert.Equal("a", Properties.Optional("text", Codecs.Text));
        Assert.Equal(1, Properties.OptionalValue("number", Codecs.Int32));
    }

    [Theory]
    [InlineData("absent")]
    [InlineData("null")]
    [InlineData("secretNull")]
    public void What_is_absent_or_null_is_null_where_it_may_be(string name)
    {
        Assert.Null(Properties.Optional(name, Codecs.Text));
        Assert.Null(Properties.OptionalValue(name, Codecs.Int32));
        Assert.Equal(
            $"The property {name} is missing.", Assert.Throws<FormatException>(() => Properties.Required(name, Codecs.Text)).Message);
    }

    [Fact]
    public void A_value_of_another_type_is_a_fault_that_does_not_quote_it()
    {
        AssertFault("The property text is not a whole number.", () => Properties.Required("text", Codecs.Int32));
        AssertFault("The property number is not a string.", () => Properties.Optional("number", Codecs.Text));
        AssertFault("The property unknown is not true or false.", () => Properties.OptionalValue("unknown", Codecs.Boolean));
    }

    private static void AssertFault(string message, Func<object?> read) => Assert.Equal(message, Assert.Throws<FormatException>(read).Message);
}
