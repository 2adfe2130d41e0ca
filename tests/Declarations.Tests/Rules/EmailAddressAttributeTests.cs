namespace ElevenProvider.Declarations.Tests.Rules;

public sealed class EmailAddressAttributeTests
{
    private readonly EmailAddressAttribute _rule = new();

    [Theory]
    [InlineData("a@b")]
    [InlineData("first.last+tag@mail.example.com")]
    [InlineData("ü@exämple.com")]
    [InlineData(".@b")]
    public void What_looks_like_an_address_is_right(string text) => Assert.Null(_rule.Problem(text));

    [Theory]
    [InlineData("")]
    [InlineData("@")]
    [InlineData("a")]
    [InlineData("a@")]
    [InlineData("@b")]
    [InlineData("a@b@c")]
    [InlineData("a@.b")]
    [InlineData("a@b.")]
    [InlineData("a@b..c")]
    [InlineData("a b@c")]
    [InlineData("a@b c")]
    [InlineData(" a@b")]
    [InlineData("a@b\n")]
    [InlineData("a\u0001@b")]
    public void Anything_else_is_not(string text) =>
        Assert.Equal("must be an e-mail address, such as name@example.com", _rule.Problem(text));
}
