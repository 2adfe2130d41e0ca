using ElevenProvider.Protocol.PropertyValues;
using static ElevenProvider.Declarations.Tests.Samples.Gardens;
using static ElevenProvider.Declarations.Tests.Samples.Values;

namespace ElevenProvider.Declarations.Tests.Lifecycle;

public sealed class InputDiffMeaningTests
{
    public static TheoryData<string, PropertyValue, PropertyValue> Same => new()
    {
        { "owner", "ann@example.com", "Ann@Example.COM" },
        { "tags", List("a", "b"), List("b", "a") },
        { "tags", List("a", "b"), List("a", "b", "a") },
        { "tags", List("a", "b"), List("B", "A", "b") },
        { "tags", Secret(List("a", "b")), List(Secret("b"), "a") },
        { "opensAt", "2026-01-31T00:00:00Z", "2026-01-31" },
        { "opensAt", "2026-01-31T00:00:00Z", "2026-01-31T01:00:00+01:00" },
        { "opensAt", "2026-01-31T00:00:00Z", "2026-01-31T00:00:00.000Z" },
    };

    public static TheoryData<string, PropertyValue, PropertyValue, string> Different => new()
    {
        { "tags", List("a", "b"), List("a", "c"), "tags Update" },
        { "tags", List("a", "b"), List("a"), "tags Update" },
        { "tags", List("a"), List(), "tags Update" },
        { "name", "rosary", "Rosary", "name Update" },
        { "flowers", List("rose"), List("Rose"), "flowers[0] Update" },
        { "signs", Object(("oak", "a")), Object(("oak", "A")), "signs.oak Update" },
        { "opensAt", "2026-01-31", "2026-01-30T23:59:59Z", "opensAt Update" },
    };

    [Theory]
    [MemberData(nameof(Same))]
    public void Spellings_that_mean_the_same_are_no_change(string name, PropertyValue from, PropertyValue to)
    {
        Assert.Empty(Changing(name, from, to));
        Assert.Empty(Changing(name, to, from));
    }

    [Theory]
    [MemberData(nameof(Different))]
    public void Spellings_that_mean_something_else_are_a_change(string name, PropertyValue from, PropertyValue to, string difference) =>
        Assert.Equal([difference], Changing(name, from, to));

    [Fact]
    public void A_set_of_files_has_no_order()
    {
        var photos = new PropertyDeclaration("photos", Codecs.List(Codecs.Asset).Type) { Description = "", IsUnordered = true };
        var (one, other) = (new PropertyAsset("h1", Text: "a"), new PropertyAsset("h2", Text: "b"));

        Assert.True(photos.AreEqual(List(one, other), List(new PropertyAsset("h2"), new PropertyAsset("h1"))));
        Assert.False(photos.AreEqual(List(one, other), List(one)));
    }

    [Fact]
    public void Of_a_list_of_sets_each_is_still_a_list()
    {
        var teams = new PropertyDeclaration("teams", Codecs.List(Codecs.List(Codecs.Text)).Type) { Description = "", IsUnordered = true };

        Assert.True(teams.AreEqual(List(List("a", "b"), List("c")), List(List("c"), List("a", "b"))));
        Assert.False(teams.AreEqual(List(List("a", "b")), List(List("b", "a"))));
    }
}
