using ElevenProvider.SdkGenerator.Tests.Sample;

namespace ElevenProvider.SdkGenerator.Tests;

public sealed class DescriptionTests
{
    [Fact]
    public async Task Comments_in_CSharp_show_the_examples_in_CSharp() => Assert.Contains(
        "/// A shelf for &lt;books&gt; &amp; \"more\", see Shelf.BookCount. /// /// ## Example Usage /// /// ### Short /// /// ```csharp /// var shelf = new Shelf(\"a\"); /// ``` /// /// ## Import /// "
        + "/// ```sh /// $ pulumi import sample-store:index:Shelf name id /// ``` /// </summary>",
        SampleSdk.Flat((await SampleSdk.DotNetAsync())["Shelf.cs"]), StringComparison.Ordinal);

    [Fact]
    public async Task Comments_in_TypeScript_show_the_examples_in_TypeScript() => Assert.Contains(
        "* A shelf for <books> & \"more\", see Shelf.bookCount. * * ## Example Usage * * ### Short * * ```typescript * const shelf = new Shelf(\"a\"); * ``` * * ## Import * "
        + "* ```sh * $ pulumi import sample-store:index:Shelf name id * ``` */",
        SampleSdk.Flat((await SampleSdk.NodeJsAsync())["shelf.ts"]), StringComparison.Ordinal);

    [Fact]
    public async Task Descriptions_do_not_end_comments() => Assert.Contains(
        "* In metres; never *&#47; negative.", (await SampleSdk.NodeJsAsync())["shelf.ts"], StringComparison.Ordinal);
}
