using ElevenProvider.Declarations.Tests.Samples;
using ElevenProvider.Protocol.PropertyValues;
using static ElevenProvider.Declarations.Tests.Samples.Values;

namespace ElevenProvider.Declarations.Tests.Lifecycle;

public sealed class InputCheckTogetherTests
{
    private static readonly PropertyObject Valid = Object(("label", "north"), ("gardenId", "g1"), ("width", 2));

    [Fact]
    public void One_of_each_is_right() => Assert.Empty(Faults(Valid));

    [Fact]
    public void An_unknown_counts_as_given()
    {
        Assert.Empty(Faults(Valid.With("gardenId", Unknown)));
        Assert.Single(Faults(Valid.With("gardenId", Unknown).With("gardenName", Unknown)));
    }

    [Fact]
    public void An_explicit_null_does_not_count() => Assert.Empty(Faults(Valid.With("gardenName", Null).With("size", Secret(Null))));

    [Fact]
    public void Every_rule_is_looked_at() => Assert.Equal(
        [
            ": exactly one of gardenId and gardenName must be given",
            "size: must not be given together with width: exactly one of width and size is needed",
        ],
        Faults(Valid.Without("gardenId").With("size", "wide")));

    private static IEnumerable<string> Faults(PropertyObject inputs) =>
        Gardens.Faults(Gate.Declaration.Check(inputs, new CheckContext("gate", PropertyObject.Empty, new byte[32], Autonaming: null)));
}
