using ElevenProvider.Declarations.Tests.Samples;
using ElevenProvider.Protocol.PropertyValues;
using static ElevenProvider.Declarations.Tests.Samples.Gardens;
using static ElevenProvider.Declarations.Tests.Samples.Values;
using DiffChanges = Pulumirpc.DiffResponse.Types.DiffChanges;

namespace ElevenProvider.Declarations.Tests.Lifecycle;

public sealed class InputDiffIgnoreTests
{
    private static readonly PropertyObject Old = Valid
        .With("area", 1)
        .With("rows", List(1, 2))
        .With("signs", Object(("oak", "a"), ("elm", "b")))
        .With("ponds", List(Object(("depth", 1), ("label", "a")), Object(("depth", 2))));

    private static readonly PropertyObject News = Valid
        .With("area", 2)
        .With("rows", List(3, 4))
        .With("signs", Object(("oak", "x"), ("elm", "y")))
        .With("ponds", List(Object(("depth", 3), ("label", "x")), Object(("depth", 4))));

    private static readonly string[] All =
    [
        "area Update", "ponds[0].depth Update", "ponds[0].label Update", "ponds[1].depth Update",
        "rows[0] Update", "rows[1] Update", "signs.elm Update", "signs.oak Update",
    ];

    [Theory]
    [InlineData("area", "area ")]
    [InlineData("rows", "rows")]
    [InlineData("rows[1]", "rows[1]")]
    [InlineData("rows[*]", "rows")]
    [InlineData("signs.oak", "signs.oak")]
    [InlineData("signs[\"oak\"]", "signs.oak")]
    [InlineData("signs.*", "signs")]
    [InlineData("ponds[0].label", "ponds[0].label")]
    [InlineData("ponds[0]", "ponds[0]")]
    [InlineData("ponds[*].depth", "ponds[0].depth", "ponds[1].depth")]
    [InlineData("ponds[*]", "ponds")]
    [InlineData("*", "")]
    [InlineData("signs.oak.bark")]
    [InlineData("nothing")]
    public void What_lies_within_an_ignored_path_is_no_difference(string pattern, params string[] gone) => Assert.Equal(
        All.Where(difference => !gone.Any(start => difference.StartsWith(start, StringComparison.Ordinal))),
        Diff(News, Old, null, pattern));

    [Fact]
    public void Every_pattern_counts() => Assert.Equal(["area Update"], Diff(News, Old, null, "rows", "signs", "ponds"));

    [Fact]
    public void Where_every_difference_is_ignored_there_is_none()
    {
        var response = Garden.Declaration.Diff(Valid.With("owner", "bob@example.com"), Valid, PropertyObject.Empty, ["owner"]);

        Assert.Equal(DiffChanges.DiffNone, response.Changes);
        Assert.Empty(response.Diffs);
        Assert.Empty(response.Replaces);
        Assert.False(response.DeleteBeforeReplace);
    }

    [Fact]
    public void What_only_holds_an_ignored_path_is_still_a_difference() =>
        Assert.Equal(["signs Add"], Diff(Valid.With("signs", Object(("oak", "a"))), Valid, null, "signs.oak"));
}
