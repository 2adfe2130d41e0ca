using ElevenProvider.Protocol.PropertyValues;

namespace ElevenProvider.Protocol.Tests.PropertyValues;

public sealed class PropertyObjectTests
{
    private static readonly PropertyObject Object = PropertyObject.Empty.With("a", 1).With("b", 2);

    [Fact]
    public void Taking_away_what_is_not_there_changes_nothing() => Assert.Same(Object, Object.Without("A"));

    [Fact]
    public void Changing_an_object_makes_another_one()
    {
        Assert.Equal(PropertyObject.Empty.With("b", 2), Object.Without("a"));
        Assert.Equal(PropertyObject.Empty.With("b", 2).With("a", 3), Object.With("a", 3));
        Assert.Equal(PropertyObject.Empty.With("a", 1).With("b", 2), Object);
    }
}
