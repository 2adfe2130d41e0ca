using ElevenProvider.Protocol.PropertyValues;
using FsCheck.Xunit;

namespace ElevenProvider.Protocol.Tests.PropertyValues;

[Properties(Arbitrary = [typeof(PropertyValueGenerators)], MaxTest = 500)]
public sealed class PropertyPathTests
{
    [Property]
    public void Path_is_read_as_it_was_written(PropertyPath path)
    {
        var read = PropertyPath.Parse(path.ToString());

        Assert.Equal(path, read);
        Assert.Equal(path.GetHashCode(), read.GetHashCode());
        Assert.Equal(path.ToString(), read.ToString());
    }

    [Theory]
    [InlineData("a", "b")]
    [InlineData("a", "a.b")]
    [InlineData("a[0]", "a[1]")]
    [InlineData("a[0]", "a[\"0\"]")]
    public void Paths_with_other_steps_are_other_paths(string path, string other)
    {
        Assert.NotEqual(PropertyPath.Parse(other), PropertyPath.Parse(path));
        Assert.False(PropertyPath.Parse(path).Equals(null));
    }

    // The examples of Pulumi's own documentation.
    [Theory]
    [InlineData("root", "root")]
    [InlineData("root.nested", "root.nested")]
    [InlineData("root[\"nested\"]", "root.nested")]
    [InlineData("root[\"double\"].nest", "root.double.nest")]
    [InlineData("root.nested.array[0].double[1]", "root.nested.array[0].double[1]")]
    [InlineData("root[\"key with \\\"escaped\\\" quotes\"]", "root[\"key with \\\"escaped\\\" quotes\"]")]
    [InlineData("[\"root key with a .\"][100]", "[\"root key with a .\"][100]")]
    [InlineData("root.array[*].field", "root.array[\"*\"].field")]
    [InlineData("root.*", "root[\"*\"]")]
    [InlineData("root.[0]", "root[0]")]
    [InlineData("root-with-hyphens", "[\"root-with-hyphens\"]")]
    [InlineData("root[\"back\\slash\"]", "root[\"back\\slash\"]")]
    [InlineData("", "")]
    public void Path_is_spelled_as_Pulumi_does(string text, string canonical) => Assert.Equal(canonical, PropertyPath.Parse(text).ToString());

    [Theory]
    [InlineData(".a", "a name is missing (at character 0)")]
    [InlineData("a.", "a name is missing (at character 2)")]
    [InlineData("a..b", "a name is missing (at character 2)")]
    [InlineData("a[", "an index, * or a quoted name must stand in brackets (at character 1)")]
    [InlineData("a[0", "an index, * or a quoted name must stand in brackets (at character 1)")]
    [InlineData("a[]", "an index, * or a quoted name must stand in brackets (at character 1)")]
    [InlineData("a[-1]", "an index, * or a quoted name must stand in brackets (at character 1)")]
    [InlineData("a[x]", "an index, * or a quoted name must stand in brackets (at character 1)")]
    [InlineData("a[99999999999]", "an index, * or a quoted name must stand in brackets (at character 1)")]
    [InlineData("a[\"b]", "the quote is not closed (at character 2)")]
    [InlineData("a[\"b\"", "the bracket is not closed (at character 1)")]
    [InlineData("a[\"b\"x]", "the bracket is not closed (at character 1)")]
    public void Text_that_is_no_path_is_refused(string text, string problem) => Assert.Equal(
        $"\"{text}\" is no property path: {problem}.", Assert.Throws<FormatException>(() => PropertyPath.Parse(text)).Message);

    [Theory]
    [InlineData("a", "a", true)]
    [InlineData("a", "a.b[0]", true)]
    [InlineData("a.b", "a", false)]
    [InlineData("a", "ab", false)]
    [InlineData("a", "A", false)]
    [InlineData("a[0]", "a[0].b", true)]
    [InlineData("a[0]", "a[1]", false)]
    [InlineData("a[0]", "a[\"0\"]", false)]
    [InlineData("a[*]", "a[7]", true)]
    [InlineData("a[*].b", "a[7].b.c", true)]
    [InlineData("a[*].b", "a[7].c", false)]
    [InlineData("a.*", "a.b", true)]
    [InlineData("a.*", "a", false)]
    [InlineData("*", "a.b", true)]
    [InlineData("foo.*.baz", "foo.bar.baz.bam", true)]
    [InlineData("", "a", true)]
    public void Pattern_contains_what_lies_within_it(string pattern, string path, bool contains) =>
        Assert.Equal(contains, PropertyPath.Parse(pattern).Contains(PropertyPath.Parse(path)));

    [Property]
    public void Path_contains_itself_and_what_is_below(PropertyPath path)
    {
        Assert.True(path.Contains(path));
        Assert.True(path.Contains(path.Item(1).Property("x")));
        Assert.False(path.Item(1).Contains(path));
    }

    [Theory]
    [InlineData(65_536, false)]
    [InlineData(65_537, true)]
    public void A_text_far_longer_than_a_path_is_none(int length, bool isRefused) => Assert.Equal(
        isRefused ? $"A text of {length} characters is no property path." : null,
        (Record.Exception(() => PropertyPath.Parse(new string('a', length))) as FormatException)?.Message);

    [Theory]
    [InlineData("a.b", "a")]
    [InlineData("[\"x.y\"][0]", "x.y")]
    [InlineData("", "")]
    public void Root_is_the_top_level_property(string path, string root) => Assert.Equal(root, PropertyPath.Parse(path).Root);
}
