namespace ElevenProvider.Declarations.Tests.Rules;

public sealed class NotBlankAttributeTests
{
    private readonly NotBlankAttribute _rule = new();

    [Theory]
    [InlineData("a")]
    [InlineData(" a ")]
    [InlineData("\u200b")]
    public void A_text_that_holds_something_is_right(string text) => Assert.Null(_rule.Problem(text));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\t\n\u00a0\u2003")]
    public void White_space_is_not(string text) => Assert.Equal("must not be empty", _rule.Problem(text));

    [Fact]
    public void It_is_about_each_item_of_a_list() => Assert.False(_rule.AppliesToWhole);
}
