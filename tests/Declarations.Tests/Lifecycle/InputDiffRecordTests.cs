using ElevenProvider.Declarations.Tests.Samples;
using static ElevenProvider.Declarations.Tests.Samples.Gardens;
using static ElevenProvider.Declarations.Tests.Samples.Values;

namespace ElevenProvider.Declarations.Tests.Lifecycle;

/// <summary>What the wanted inputs are compared with.</summary>
public sealed class InputDiffRecordTests
{
    [Fact]
    public void What_the_provider_found_out_is_no_change() => Assert.Empty(Diff(Valid, Valid, Object(("region", "north"))));

    [Fact]
    public void Saying_what_the_provider_found_out_is_no_change() =>
        Assert.Empty(Diff(Valid.With("region", "north"), Valid, Object(("region", "north"))));

    [Fact]
    public void Saying_something_else_than_the_provider_found_out_is_a_change() => Assert.Equal(
        ["region UpdateReplace"], Diff(Valid.With("region", "south"), Valid, Object(("region", "north"))));

    [Fact]
    public void Not_saying_any_more_what_the_provider_can_find_out_is_no_change() =>
        Assert.Empty(Diff(Valid, Valid.With("region", "north"), Object(("region", "north"))));

    [Fact]
    public void What_the_object_really_has_counts()
    {
        var said = Valid.With("isOpen", false).With("area", 1);

        Assert.Equal(["isOpen Update"], Diff(said, said, Object(("isOpen", true), ("area", 1))));
        Assert.Empty(Diff(said.With("isOpen", true), said, Object(("isOpen", true), ("area", 1))));
    }

    [Fact]
    public void Another_spelling_of_what_was_said_is_not_what_the_object_has_else()
    {
        var said = Valid.With("owner", "Ann@example.com");

        Assert.Empty(Diff(said, said, Object(("owner", "ANN@EXAMPLE.COM"))));
    }

    [Fact]
    public void What_the_program_never_said_is_not_undone() => Assert.Empty(Diff(Valid, Valid, Object(("area", 5))));

    [Theory]
    [InlineData(true, "place Update")]
    [InlineData(false, "place UpdateReplace")]
    public void An_object_says_itself_whether_it_must_be_replaced(bool canMove, string difference) => Assert.Equal(
        [difference], Diff(Valid.With("place", "hill"), Valid.With("place", "dale"), Object(("canMove", canMove), ("place", "dale"))));

    [Fact]
    public void An_object_that_does_not_say_is_changed_in_place() =>
        Assert.Equal(["place Update"], Diff(Valid.With("place", "hill"), Valid.With("place", "dale")));

    [Fact]
    public void The_display_is_told_where_the_old_value_stands()
    {
        var response = Garden.Declaration.Diff(
            Valid.With("isOpen", false).With("area", 2).With("tags", List("b")),
            Valid.With("isOpen", false).With("area", 1).With("tags", List("a")),
            Object(("isOpen", true), ("area", 1), ("tags", List("A"))),
            []);

        Assert.False(response.DetailedDiff["isOpen"].InputDiff);
        Assert.True(response.DetailedDiff["area"].InputDiff);
        Assert.True(response.DetailedDiff["tags"].InputDiff);
    }

    [Fact]
    public void Records_of_an_older_release_can_be_compared() => Assert.Equal(
        ["pond Update", "rows Update"],
        Diff(
            Valid.With("pond", Object(("depth", 1))).With("rows", List(1)),
            Valid.With("pond", "deep").With("rows", "1")));
}
