using ElevenProvider.Declarations.Tests.Samples;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ElevenProvider.Declarations.Tests.Types;

public sealed class IdDeclarationTests
{
    private static readonly IdDeclaration<Gate.Outputs, Gate.Id> Declaration = new(
        ["<garden id>/<label>", "garden:<name>/<label>"],
        2,
        static parts => new Gate.Id(parts[0], parts[1]),
        static id => [id.GardenId, id.Label],
        static outputs => new Gate.Id(outputs.GardenId!, outputs.Label));

    [Theory]
    [InlineData("g1/north", "g1", "north")]
    [InlineData("g1/north/left", "g1", "north/left")]
    [InlineData("g 1/n@x.y", "g 1", "n@x.y")]
    public void An_id_is_read_by_its_parts(string text, string gardenId, string label) =>
        Assert.Equal(new Gate.Id(gardenId, label), Declaration.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("g1")]
    [InlineData("/north")]
    [InlineData("g1/")]
    [InlineData("g1/ ")]
    [InlineData(" /north")]
    public void An_id_that_lacks_a_part_is_a_fault_that_says_what_one_looks_like(string text)
    {
        var problem = Assert.Throws<FormatException>(() => Declaration.Parse(text));

        Assert.Equal($"\"{text}\" is not an id of this resource, which looks like <garden id>/<label>, or garden:<name>/<label>.", problem.Message);
    }

    [Fact]
    public void A_text_far_longer_than_an_id_is_a_fault_that_does_not_repeat_it()
    {
        var problem = Assert.Throws<FormatException>(() => Declaration.Parse($"g1/{new string('x', 4094)}"));

        Assert.Equal("An id of 4097 characters is not an id of this resource, which looks like <garden id>/<label>, or garden:<name>/<label>.", problem.Message);
        Assert.Equal(4093, Declaration.Parse($"g1/{new string('x', 4093)}").Label.Length);
    }

    [Fact]
    public void An_id_of_one_part_may_hold_slashes() => Assert.Equal(
        "a/b", new IdDeclaration<string, string>(["<id>"], 1, static parts => parts[0], static id => [id], static outputs => outputs).Parse("a/b"));

    [Fact]
    public void An_object_has_an_id() => Assert.Equal("g1/north", Declaration.Format(new Gate.Outputs { GardenId = "g1", Label = "north" }));

    [Property]
    public Property An_id_is_read_back_as_it_was_written() => Prop.ForAll(Ids.ToArbitrary(), static id =>
        Assert.Equal(id, Declaration.Parse(Declaration.Format(id))));

    private static Gen<Gate.Id> Ids =>
        from garden in Texts.Select(static text => text.Replace("/", "", StringComparison.Ordinal)).Where(static text => !string.IsNullOrWhiteSpace(text))
        from label in Texts.Where(static text => !string.IsNullOrWhiteSpace(text))
        select new Gate.Id(garden, label);

    private static Gen<string> Texts => ArbMap.Default.GeneratorFor<NonEmptyString>().Select(static text => text.Get);
}
