namespace ElevenProvider.Declarations.Tests.Rules;

public sealed class BetweenAttributeTests
{
    private readonly BetweenAttribute _rule = new(-1, 3);

    [Theory]
    [InlineData(-1)]
    [InlineData(0.5)]
    [InlineData(3)]
    public void A_number_within_is_right_borders_included(double number) => Assert.Null(_rule.Problem(number));

    [Theory]
    [InlineData(-1.001)]
    [InlineData(3.001)]
    [InlineData(double.NaN)]
    public void A_number_outside_is_not(double number) => Assert.Equal("must be between -1 and 3", _rule.Problem(number));
}
