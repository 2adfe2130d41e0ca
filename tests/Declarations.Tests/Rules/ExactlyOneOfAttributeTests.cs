using static ElevenProvider.Declarations.Tests.Samples.Values;

namespace ElevenProvider.Declarations.Tests.Rules;

public sealed class ExactlyOneOfAttributeTests
{
    private readonly ExactlyOneOfAttribute _rule = new("a", "b");

    [Theory]
    [InlineData("a")]
    [InlineData("b", "x")]
    public void One_is_right(params string[] given) => Assert.Null(_rule.Problem(Object([.. given.Select(name => (name, Null))])));

    [Fact]
    public void None_is_a_fault_of_the_whole()
    {
        var failure = _rule.Problem(Object(("x", 1)));

        Assert.Equal(("", "exactly one of a and b must be given"), (failure!.Property, failure.Reason));
    }

    [Fact]
    public void More_than_one_is_a_fault_of_the_last()
    {
        var failure = _rule.Problem(Object(("b", 1), ("a", 2)));

        Assert.Equal(("b", "must not be given together with a: exactly one of a and b is needed"), (failure!.Property, failure.Reason));
    }
}
