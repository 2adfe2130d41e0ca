using ElevenProvider.Declarations.Tests.Samples;
using ElevenProvider.Protocol.PropertyValues;
using static ElevenProvider.Declarations.Tests.Samples.Gardens;
using static ElevenProvider.Declarations.Tests.Samples.Values;
using DiffChanges = Pulumirpc.DiffResponse.Types.DiffChanges;

namespace ElevenProvider.Declarations.Tests.Lifecycle;

public sealed class InputDiffTests
{
    public static TheoryData<string, PropertyValue?, PropertyValue?, string> Changes => new()
    {
        { "area", null, 1, "area Add" },
        { "area", 1, 2, "area Update" },
        { "area", 1, null, "area Delete" },
        { "owner", "ann@example.com", "bob@example.com", "owner UpdateReplace" },
        { "owner", null, "bob@example.com", "owner AddReplace" },
        { "owner", "ann@example.com", null, "owner DeleteReplace" },
        { "isOpen", true, false, "isOpen Update" },
        { "isOpen", null, false, "isOpen Add" },
        { "isOpen", false, null, "isOpen Delete" },
        { "plan", new PropertyAsset("h1", Text: "a"), new PropertyAsset("h2", Text: "a"), "plan Update" },
        { "plan", new PropertyAsset("", Text: "a"), new PropertyAsset("", Text: "b"), "plan Update" },
        { "alarmCode", Secret("1"), Secret("2"), "alarmCode Update" },
    };

    public static TheoryData<string, PropertyValue?, PropertyValue?> Same => new()
    {
        { "area", 1, 1.0 },
        { "slope", 0.5, 0.5 },
        { "area", 0, -0.0 },
        { "area", null, Null },
        { "area", Null, null },
        { "isOpen", null, true },
        { "isOpen", true, null },
        { "capacity", 10, Secret(Null) },
        { "alarmCode", "1234", Secret("1234") },
        { "alarmCode", Secret("1234"), "1234" },
        { "alarmCode", Output("1234", isSecret: true), "1234" },
        { "plan", new PropertyAsset("h1"), new PropertyAsset("h1", Path: "plan.png") },
        { "template", "rosary", "lawn" },
        { "template", null, "lawn" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_change_has_a_kind(string name, PropertyValue? from, PropertyValue? to, string difference) =>
        Assert.Equal([difference], Changing(name, from, to));

    [Theory]
    [MemberData(nameof(Same))]
    public void What_means_the_same_is_no_change(string name, PropertyValue? from, PropertyValue? to) => Assert.Empty(Changing(name, from, to));

    [Fact]
    public void A_summary_names_the_properties_once()
    {
        var response = Garden.Declaration.Diff(
            Valid.With("owner", "bob@example.com").With("rows", List(1, 2)).With("area", 1),
            Valid.With("rows", List(3, 4)),
            PropertyObject.Empty,
            []);

        Assert.Equal(DiffChanges.DiffSome, response.Changes);
        Assert.Equal(["owner", "rows", "area"], response.Diffs);
        Assert.Equal(["owner"], response.Replaces);
        Assert.True(response.HasDetailedDiff);
        Assert.True(response.DeleteBeforeReplace);
    }

    [Fact]
    public void Without_a_change_nothing_is_replaced()
    {
        var response = Garden.Declaration.Diff(Valid, Valid, PropertyObject.Empty, []);

        Assert.Equal(DiffChanges.DiffNone, response.Changes);
        Assert.True(response.HasDetailedDiff);
        Assert.Empty(response.DetailedDiff);
        Assert.Empty(response.Diffs);
        Assert.Empty(response.Replaces);
        Assert.False(response.DeleteBeforeReplace);
    }

    [Fact]
    public void A_change_in_place_deletes_nothing_before() =>
        Assert.False(Garden.Declaration.Diff(Valid.With("area", 1), Valid, PropertyObject.Empty, []).DeleteBeforeReplace);

    [Fact]
    public void Only_a_resource_that_says_so_goes_before_its_replacement() => Assert.False(Gate.Declaration.DeleteBeforeReplace);

    [Fact]
    public void What_is_not_declared_is_no_difference() =>
        Assert.Empty(Diff(Valid.With("__defaults", List()), Valid.With("retired", "x"), Object(("retired", "y"))));
}
