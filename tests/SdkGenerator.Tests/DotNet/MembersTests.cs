using System.Text.Json;
using ElevenProvider.SdkGenerator.Tests.Sample;

namespace ElevenProvider.SdkGenerator.Tests.DotNet;

/// <summary>The members are those that Pulumi's own generator makes of the same schema.</summary>
public sealed class MembersTests
{
    [Theory]
    // Resources
    [InlineData("Shelf.cs", """namespace Sellers.Store""")]
    [InlineData("Shelf.cs", """using Pulumi;""")]
    [InlineData("Shelf.cs", """[StoreResourceType("sample-store:index:Shelf")] public partial class Shelf : global::Pulumi.CustomResource""")]
    [InlineData("Shelf.cs", """[Output("bookCount")] public Output<int> BookCount { get; private set; } = null!;""")]
    [InlineData("Shelf.cs", """public Output<Sellers.Store.Colour> Colour""")]
    [InlineData("Shelf.cs", """public Output<AssetOrArchive?> Cover""")]
    [InlineData("Shelf.cs", """public Output<string?> Finish""")]
    [InlineData("Shelf.cs", """public Output<ImmutableArray<Outputs.Row>> Rows""")]
    [InlineData("Shelf.cs", """public Shelf(string name, ShelfArgs args, CustomResourceOptions? options = null)""")]
    [InlineData("Plain.cs", """public Plain(string name, PlainArgs? args = null, CustomResourceOptions? options = null)""")]
    [InlineData("Shelf.cs", """public static Shelf Get(string name, Input<string> id, ShelfState? state = null, CustomResourceOptions? options = null)""")]
    [InlineData("Plain.cs", """public static Plain Get(string name, Input<string> id, CustomResourceOptions? options = null)""")]
    [InlineData("Shelf.cs", """PluginDownloadURL = "https://example.com/plugins", AdditionalSecretOutputs = { "key", }, ReplaceOnChanges = { "event", },""")]
    // Their arguments
    [InlineData("Shelf.cs", """public sealed class ShelfArgs : global::Pulumi.ResourceArgs""")]
    [InlineData("Shelf.cs", """[Input("width", required: true)] public Input<double> Width { get; set; } = null!;""")]
    [InlineData("Shelf.cs", """[Input("event")] public Input<string>? Event { get; set; }""")]
    [InlineData("Shelf.cs", """public Input<Sellers.Store.Colour>? Colour { get; set; }""")]
    [InlineData("Shelf.cs", """public InputUnion<string, Sellers.Store.Colour>? Finish { get; set; }""")]
    [InlineData("Shelf.cs", """public InputList<Union<string, Sellers.Store.Colour>> Finishes { get => _finishes ?? (_finishes = new InputList<Union<string, Sellers.Store.Colour>>()); set => _finishes = value; }""")]
    [InlineData("Shelf.cs", """public InputList<ImmutableArray<double>> Matrix""")]
    [InlineData("Shelf.cs", """public InputList<Inputs.RowArgs> Rows""")]
    [InlineData("Shelf.cs", """BookCount = 7; Colour = Sellers.Store.Colour.DarkRed; Finish = "matt"; }""")]
    [InlineData("Shelf.cs", """public static new ShelfArgs Empty => new ShelfArgs();""")]
    [InlineData("Shelf.cs", """set { var emptySecret = Output.CreateSecret(0); _key = Output.Tuple<Input<string>?, int>(value, emptySecret).Apply(t => t.Item1); }""")]
    [InlineData("Shelf.cs", """var emptySecret = Output.CreateSecret(ImmutableArray.Create<string>()); _keys = Output.All(value, emptySecret).Apply(v => v[0]);""")]
    [InlineData("Shelf.cs", """var emptySecret = Output.CreateSecret(ImmutableDictionary.Create<string, string>()); _labels = Output.All(value, emptySecret).Apply(v => v[0]);""")]
    [InlineData("Shelf.cs", """public sealed class ShelfState : global::Pulumi.ResourceArgs""")]
    [InlineData("Shelf.cs", """public InputList<Inputs.RowGetArgs> Rows""")]
    // Types
    [InlineData("Inputs/RowArgs.cs", """public sealed class RowArgs : global::Pulumi.ResourceArgs""")]
    [InlineData("Inputs/RowArgs.cs", """public InputMap<Inputs.BookArgs> Books""")]
    [InlineData("Inputs/RowGetArgs.cs", """public InputMap<Inputs.BookGetArgs> Books""")]
    [InlineData("Inputs/BookGetArgs.cs", """namespace Sellers.Store.Inputs""")]
    [InlineData("Inputs/Filter.cs", """public sealed class Filter : global::Pulumi.InvokeArgs { [Input("words", required: true)] private List<string>? _words;""")]
    [InlineData("Inputs/FilterArgs.cs", """public InputList<string> Words""")]
    [InlineData("Outputs/Row.cs", """public readonly ImmutableDictionary<string, Outputs.Book>? Books;""")]
    [InlineData("Outputs/Row.cs", """[OutputConstructor] private Row(ImmutableDictionary<string, Outputs.Book>? books, double length)""")]
    [InlineData("Enums.cs", """[EnumType] public readonly struct Colour : IEquatable<Colour>""")]
    [InlineData("Enums.cs", """public static Colour DarkRed { get; } = new Colour("dark_red");""")]
    [InlineData("Enums.cs", """public static Colour EqualsValue { get; } = new Colour("equals");""")]
    [InlineData("Enums.cs", """public static Colour Colour_2Tone { get; } = new Colour("two \"tone\"");""")]
    // Functions
    [InlineData("GetShelves.cs", """public static Task<GetShelvesResult> InvokeAsync(GetShelvesArgs? args = null, InvokeOptions? options = null) => global::Pulumi.Deployment.Instance.InvokeAsync<GetShelvesResult>("sample-store:index:getShelves", args ?? new GetShelvesArgs(), options.WithDefaults());""")]
    [InlineData("GetShelves.cs", """public static Output<GetShelvesResult> Invoke(GetShelvesInvokeArgs? args = null, InvokeOptions? options = null)""")]
    [InlineData("GetShelves.cs", """public static Output<GetShelvesResult> Invoke(GetShelvesInvokeArgs args, InvokeOutputOptions options)""")]
    [InlineData("GetShelf.cs", """public static Task<GetShelfResult> InvokeAsync(GetShelfArgs args, InvokeOptions? options = null)""")]
    [InlineData("GetOwner.cs", """public static Output<GetOwnerResult> Invoke(InvokeOutputOptions options) => global::Pulumi.Deployment.Instance.Invoke<GetOwnerResult>("sample-store:index:getOwner", InvokeArgs.Empty, options.WithDefaults());""")]
    [InlineData("GetShelves.cs", """public List<Sellers.Store.Colour> Colours""")]
    [InlineData("GetShelves.cs", """public Inputs.Filter? Filter { get; set; }""")]
    [InlineData("GetShelves.cs", """public Dictionary<string, int> Limits""")]
    [InlineData("GetShelves.cs", """public string? Password { get => _password; set => _password = value; }""")]
    [InlineData("GetShelves.cs", """public bool? Wide { get; set; }""")]
    [InlineData("GetShelves.cs", """public Input<Inputs.FilterArgs>? Filter { get; set; }""")]
    [InlineData("GetShelves.cs", """private GetShelvesResult(bool @default, ImmutableArray<Outputs.Row> rows, double? total)""")]
    // The provider and its settings
    [InlineData("Provider.cs", """[StoreResourceType("pulumi:providers:sample-store")] public partial class Provider : global::Pulumi.ProviderResource { [Output("token")] public Output<string?> Token { get; private set; } = null!; /""")]
    [InlineData("Provider.cs", """public Provider(string name, ProviderArgs? args = null, CustomResourceOptions? options = null) : base("sample-store", name, args ?? new ProviderArgs(), MakeResourceOptions(options, ""))""")]
    [InlineData("Provider.cs", """[Input("retries", json: true)] public Input<int>? Retries { get; set; }""")]
    [InlineData("Provider.cs", """[Input("mode", json: true)]""")]
    [InlineData("Provider.cs", """[Input("colour", json: true)]""")]
    [InlineData("Provider.cs", """[Input("token")] private Input<string>? _token;""")]
    [InlineData("Config/Config.cs", """public static string? Token { get => _token.Get(); set => _token.Set(value); }""")]
    [InlineData("Config/Config.cs", """__config.GetInt32("retries") ?? 4""")]
    [InlineData("Config/Config.cs", """public static ImmutableArray<string> Regions""")]
    [InlineData("Utilities.cs", """dst.PluginDownloadURL = src?.PluginDownloadURL ?? "https://example.com/plugins";""")]
    [InlineData("Utilities.cs", """GetManifestResourceStream("Sellers.Store.version.txt")""")]
    // The project
    [InlineData("Sellers.Store.csproj", """<Authors>Sellers &amp; sons</Authors>""")]
    [InlineData("Sellers.Store.csproj", """<PackageReference Include="Pulumi" Version="3.*" /> <PackageReference Include="Pulumi.Random" Version="4.*" ExcludeAssets="contentFiles" />""")]
    public async Task Files_hold_what_programs_need(string file, string expected) =>
        Assert.Contains(expected, SampleSdk.Flat((await SampleSdk.DotNetAsync())[file]), StringComparison.Ordinal);

    [Fact]
    public async Task Types_are_written_for_no_more_than_they_are_used_for() => Assert.Equal(
        ["Inputs/BookArgs.cs", "Inputs/BookGetArgs.cs", "Inputs/Filter.cs", "Inputs/FilterArgs.cs", "Inputs/RowArgs.cs", "Inputs/RowGetArgs.cs", "Outputs/Book.cs", "Outputs/Row.cs"],
        (await SampleSdk.DotNetAsync()).Keys.Where(static file => file.Contains("puts/", StringComparison.Ordinal)));

    [Fact]
    public async Task The_plugin_that_the_SDK_needs_is_told()
    {
        var files = await SampleSdk.DotNetAsync();
        using var plugin = JsonDocument.Parse(files["pulumi-plugin.json"]);

        Assert.Equal("""{"resource":true,"name":"sample-store","version":"1.2.3","server":"https://example.com/plugins"}""", JsonSerializer.Serialize(plugin));
        Assert.Equal("1.2.3", files["version.txt"]);
    }
}
