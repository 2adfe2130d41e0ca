using ElevenProvider.Protocol.PropertyValues;

namespace ElevenProvider.Declarations.Tests.Rules;

public sealed class ItemCountAttributeTests
{
    private readonly ItemCountAttribute _rule = new(1, 3);

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_number_of_items_within_is_right_borders_included(int count) => Assert.Null(_rule.Problem(List(count)));

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public void A_number_of_items_outside_is_not(int count) =>
        Assert.Equal($"must have 1 to 3 items, but has {count}", _rule.Problem(List(count)));

    [Fact]
    public void It_is_about_the_list_as_a_whole() => Assert.True(_rule.AppliesToWhole);

    private static PropertyArray List(int count) => new(Enumerable.Repeat<PropertyValue>("x", count));
}
