using ElevenProvider.Protocol.PropertyValues;
using static ElevenProvider.Declarations.Tests.Samples.Gardens;
using static ElevenProvider.Declarations.Tests.Samples.Values;

namespace ElevenProvider.Declarations.Tests.Lifecycle;

public sealed class InputDiffUnknownTests
{
    public static TheoryData<string, PropertyValue?, PropertyValue, string> Changes => new()
    {
        { "area", 1, Unknown, "area Update" },
        { "area", null, Unknown, "area Add" },
        { "area", Unknown, Unknown, "area Update" },
        { "area", 1, Output(null), "area Update" },
        { "alarmCode", Secret("1"), Secret(Unknown), "alarmCode Update" },
        { "owner", "ann@example.com", Unknown, "owner UpdateReplace" },
        { "tags", List("a"), List(Unknown), "tags Update" },
        { "rows", List(1, 2), List(1, Unknown), "rows[1] Update" },
        { "rows", List(1), Unknown, "rows Update" },
        { "pond", Object(("depth", 1)), Object(("depth", Unknown)), "pond.depth Update" },
        { "pond", Object(("depth", 1)), Unknown, "pond Update" },
        { "signs", Object(("oak", "a")), Object(("oak", "a"), ("elm", Output(null))), "signs.elm Add" },
        { "plan", new PropertyAsset("h1"), new PropertyUnknown(UnknownKind.Asset), "plan Update" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void An_unknown_counts_as_a_change(string name, PropertyValue? from, PropertyValue to, string difference) =>
        Assert.Equal([difference], Changing(name, from, to));

    [Fact]
    public void An_unknown_says_nothing_where_only_creation_matters() => Assert.Empty(Changing("template", "lawn", Unknown));
}
