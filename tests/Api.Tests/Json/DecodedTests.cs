using System.Text.Json;
using ElevenProvider.Api.Json;

namespace ElevenProvider.Api.Tests.Json;

/// <summary>What stands in a list that tells what exists must never be lost without a word.</summary>
public sealed class DecodedTests
{
    private static readonly IReadOnlyList<string?> Holed = ["a", null, "b"];

    [Fact]
    public void A_list_that_only_informs_is_read_as_far_as_it_goes()
    {
        Assert.Equal(["a", "b"], DecodedList.Of(Holed));
        Assert.Equal(["a", "b"], DecodedList.OrNull(Holed)!);
        Assert.Empty(DecodedList.Of<string>(null));
        Assert.Null(DecodedList.OrNull<string>(null));
    }

    [Fact]
    public void A_list_that_tells_what_exists_is_whole_or_an_error()
    {
        Assert.Equal(["a"], DecodedList.Whole<string>(["a"]));
        Assert.Equal(["a"], DecodedList.WholeOrNull<string>(["a"])!);
        Assert.Null(DecodedList.WholeOrNull<string>(null));
        Assert.Throws<JsonException>(() => DecodedList.Whole(Holed));
        Assert.Throws<JsonException>(() => DecodedList.WholeOrNull(Holed));
        Assert.Throws<JsonException>(() => DecodedList.Whole<string>(null));
    }

    [Fact]
    public void A_map_is_read_as_far_as_it_goes()
    {
        Assert.Equal(
            new Dictionary<string, string>(StringComparer.Ordinal) { ["a"] = "1" },
            DecodedMap.Of(new Dictionary<string, string>(StringComparer.Ordinal) { ["a"] = "1", ["b"] = null! }));
        Assert.Empty(DecodedMap.Of<string>(null));
    }
}
