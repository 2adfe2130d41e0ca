namespace ElevenProvider.Declarations.Tests.Rules;

public sealed class AtLeastAttributeTests
{
    private readonly AtLeastAttribute _rule = new(3);

    [Theory]
    [InlineData(3)]
    [InlineData(3.5)]
    [InlineData(double.PositiveInfinity)]
    public void A_number_at_the_border_or_above_is_right(double number) => Assert.Null(_rule.Problem(number));

    [Theory]
    [InlineData(2.999)]
    [InlineData(-4)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(double.NaN)]
    public void A_number_below_is_not(double number) => Assert.Equal("must be 3 or more", _rule.Problem(number));
}
