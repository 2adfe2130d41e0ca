using System.Text.RegularExpressions;
using ElevenProvider.SdkGenerator.Model;
using ElevenProvider.SdkGenerator.Reference;
using ElevenProvider.SdkGenerator.Tests.Sample;

namespace ElevenProvider.SdkGenerator.Tests.Reference;

public sealed partial class ReferencePagesTests
{
    [Fact]
    public async Task There_is_a_page_for_each_resource_and_function_and_one_that_leads_to_them()
    {
        var pages = await SampleSdk.ReferenceAsync();

        Assert.Equal(["Plain.md", "README.md", "Shelf.md", "getOwner.md", "getShelf.md", "getShelves.md"], pages.Keys);
        Assert.Contains("| [Shelf](Shelf.md) | A shelf for <books> & \"more\", see Shelf.bookCount. |", pages["README.md"], StringComparison.Ordinal);
        Assert.Contains("| [getShelves](getShelves.md) | Finds shelves. |", pages["README.md"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Shelf.md", "| `width` | number<br>**required** | In metres; never */ negative. |\n| `bookCount` | integer<br>default: `7` |")]
    [InlineData("Shelf.md", "| `colour` | [Colour](#colour)<br>default: `dark_red` |")]
    [InlineData("Shelf.md", "| `finishes` | list of (string or [Colour](#colour)) |")]
    [InlineData("Shelf.md", "| `labels` | map of string<br>secret |")]
    [InlineData("Shelf.md", "| `cover` | asset |")]
    [InlineData("Shelf.md", "### Colour\n\nA colour.\n\n| value | name in code | description |\n|---|---|---|\n| `dark_red` | `DarkRed` | Like wine. |")]
    [InlineData("Shelf.md", "### Book\n\n| property | type | description |\n|---|---|---|\n| `title` | string |")]
    [InlineData("Shelf.md", "\n## Import\n\n```sh\n$ pulumi import sample-store:index:Shelf name id\n```\n")]
    [InlineData("Shelf.md", "### Short\n\n```typescript\nconst shelf = new Shelf(\"a\");\n```\n<details><summary>C#</summary>\n\n```csharp\nvar shelf = new Shelf(\"a\");\n```\n\n</details>\n")]
    [InlineData("Shelf.md", "### For Go alone\n\n<details><summary>Go</summary>\n")]
    [InlineData("getShelves.md", "| `wide` | boolean<br>default: `true` |")]
    [InlineData("getShelves.md", "## Outputs\n\n| output | type | description |\n|---|---|---|\n| `default` | boolean |")]
    [InlineData("getOwner.md", "## Inputs\n\nNone.\n")]
    public async Task A_page_tells_what_the_schema_says(string page, string part) =>
        Assert.Contains(part, (await SampleSdk.ReferenceAsync())[page], StringComparison.Ordinal);

    [Fact]
    public async Task An_output_that_is_an_input_is_told_once()
    {
        var page = (await ElevenLabsAsync())["ServiceAccountApiKey.md"];

        Assert.DoesNotContain("| `characterLimit` |", page[page.IndexOf("## Outputs", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.Contains("| `apiKey` | string<br>secret |", page[page.IndexOf("## Outputs", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_link_leads_somewhere_and_no_mark_of_Pulumis_is_left()
    {
        var pages = await ElevenLabsAsync();

        Assert.All(pages, page =>
        {
            Assert.DoesNotContain("{{%", page.Value, StringComparison.Ordinal);
            var headings = Heading().Matches(page.Value).Select(static heading => $"#{heading.Groups["name"].Value.ToLowerInvariant()}").ToList();
            Assert.All(Link().Matches(page.Value).Select(static link => link.Groups["target"].Value), target => Assert.True(
                headings.Contains(target) || pages.ContainsKey(target) || File.Exists(Path.Combine(Repository.Root, "docs", "reference", target)),
                $"{page.Key} links to {target}."));
        });
    }

    [Fact]
    public async Task A_row_of_a_table_has_three_cells() => Assert.All(
        (await ElevenLabsAsync()).Where(static page => page.Key != "README.md"),
        static page => Assert.All(
            page.Value.Split('\n').Where(static line => line.StartsWith('|')), static line => Assert.Equal(4, Bar().Count(line))));

    private static async Task<IReadOnlyDictionary<string, string>> ElevenLabsAsync() =>
        ReferencePages.Files(await PackageSpec.ReadAsync(Path.Combine(Repository.Root, "schema.json")));

    [GeneratedRegex(@"^#+ (?<name>\w+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<!\\)\|", RegexOptions.None, 1000)]
    private static partial Regex Bar();
}
