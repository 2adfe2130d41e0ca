namespace ElevenProvider.Declarations.Tests.Rules;

public sealed class OneOfAttributeTests
{
    private readonly OneOfAttribute _rule = new("eu", "us");

    [Theory]
    [InlineData("eu")]
    [InlineData("us")]
    public void One_of_the_texts_is_right(string text) => Assert.Null(_rule.Problem(text));

    [Theory]
    [InlineData("EU")]
    [InlineData("eu ")]
    [InlineData("")]
    public void Any_other_is_not(string text) => Assert.Equal("must be one of eu, us", _rule.Problem(text));
}
