using static ElevenProvider.Declarations.Tests.Samples.Values;

namespace ElevenProvider.Declarations.Tests.Rules;

public sealed class AtMostOneOfAttributeTests
{
    private readonly AtMostOneOfAttribute _rule = new("a", "b", "c");

    [Theory]
    [InlineData]
    [InlineData("x", "y")]
    [InlineData("b", "x")]
    public void None_or_one_is_right(params string[] given) => Assert.Null(_rule.Problem(Object([.. given.Select(name => (name, Null))])));

    [Theory]
    [InlineData("b", "a", "b", "a")]
    [InlineData("c", "a", "c", "a")]
    [InlineData("c", "a and b", "c", "b", "a")]
    public void More_than_one_is_not(string last, string others, params string[] given)
    {
        var failure = _rule.Problem(Object([.. given.Select(name => (name, Null))]));

        Assert.Equal((last, $"must not be given together with {others}"), (failure!.Property, failure.Reason));
    }
}
