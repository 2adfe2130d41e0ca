namespace ElevenProvider.Generator.Tests;

public sealed class DocumentationTests
{
    [Theory]
    [InlineData("/// <summary>A text.</summary>", "A text.")]
    [InlineData("/// <summary>\n/// A text\n///   over lines.\n/// </summary>", "A text over lines.")]
    [InlineData("/// <summary>Use <c>a &lt; b</c>.</summary>", "Use `a < b`.")]
    [InlineData("/// <summary>A.<para>B.</para><para>C <c>d</c>.</para></summary>", "A.\n\nB.\n\nC `d`.")]
    [InlineData("/// <summary>\n/// A.\n/// <para>\n/// B.\n/// </para>\n/// <para>C.</para>\n/// </summary>", "A.\n\nB.\n\nC.")]
    [InlineData("/// <summary>A.<para>B.</para> C.</summary>", "A.\n\nB.\n\nC.")]
    [InlineData("/// <summary>See <see cref=\"Text\"/>.</summary>", "See `text`.")]
    [InlineData("/// <summary>See <see cref=\"Documented.Text\"/> of <see cref=\"Documented\"/>.</summary>", "See `text` of `documented`.")]
    [InlineData("/// <summary>See <see href=\"https://example.com/a.b\">the pages</see>.</summary>", "See [the pages](https://example.com/a.b).")]
    [InlineData("/// <summary>See <see href=\"https://example.com\"/>.</summary>", "See <https://example.com>.")]
    [InlineData("/// <summary>It is <see langword=\"null\"/> or <see langword=\"true\"/>.</summary>", "It is `null` or `true`.")]
    [InlineData("/// <summary>An <i>old</i> \"text\" \\ 😀.</summary>", "An old \"text\" \\ 😀.")]
    [InlineData("/// <summary>A text.</summary>\n/// <remarks>Not this.</remarks>", "A text.")]
    [InlineData("/** <summary>A text. <!-- aside --></summary> */", "A text.")]
    public void A_summary_becomes_Markdown(string comment, string markdown)
    {
        var generated = Generated.From(Sources.Documented(comment));

        Assert.Empty(generated.Complaints);
        Assert.Equal(markdown, generated.Object("Documented").Find("text")!.Description);
    }

    [Theory]
    [InlineData("")]
    [InlineData("// A text.")]
    [InlineData("/// <remarks>A text.</remarks>")]
    [InlineData("/// <summary> </summary>")]
    public void A_missing_summary_is_an_error(string comment) => Assert.Equal(
        ["CS1029: #error: 'Town.Documented.Text is declared without a <summary>, which is its description in the schema.'"],
        Generated.From(Sources.Documented(comment)).Complaints);

    [Fact]
    public void A_comment_that_is_no_XML_counts_as_missing()
    {
        var complaints = Generated.From(Sources.Documented("/// <summary>A < B.</summary>")).Complaints.ToList();

        Assert.Contains(
            "CS1029: #error: 'Town.Documented.Text is declared without a <summary>, which is its description in the schema.'", complaints);
        Assert.DoesNotContain(complaints, static complaint => complaint.StartsWith("CS8785", StringComparison.Ordinal));
    }

    [Fact]
    public void Whatever_ends_up_in_the_schema_must_be_described()
    {
        var complaints = Generated.From(
            """
            [DeclaredObject]
            public partial record Pond;
            """,
            """
            /// <summary>Kinds.</summary>
            [DeclaredEnumeration]
            internal static partial class Kind
            {
                public const string One = "one";
            }
            """,
            Sources.Client,
            Sources.Resource("Garden").Replace("/// <summary>The resource Garden.</summary>", "", StringComparison.Ordinal),
            Sources.Function("find").Replace("/// <summary>Its result.</summary>", "", StringComparison.Ordinal)).Complaints;

        Assert.Equal(
            ["Town.GardenResource", "Town.Kind.One", "Town.Pond", "Town.findFunction.Outputs"],
            complaints.Where(static complaint => complaint.StartsWith("CS1029", StringComparison.Ordinal))
                .Select(static complaint => complaint.Split('\'')[1].Split(' ')[0])
                .Order(StringComparer.Ordinal));
    }
}
