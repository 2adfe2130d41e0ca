using ElevenProvider.SdkGenerator.DotNet;
using ElevenProvider.SdkGenerator.Model;
using ElevenProvider.SdkGenerator.NodeJs;
using ElevenProvider.SdkGenerator.Reference;
using ElevenProvider.SdkGenerator.Schema;

namespace ElevenProvider.SdkGenerator.Tests;

/// <summary>What is checked in is what the generator writes. Where one of these fails: `make sdk`, and commit what changed.</summary>
public sealed class FreshnessTests
{
    private static readonly string SchemaFile = Path.Combine(Repository.Root, "schema.json");

    [Fact]
    public async Task The_schema_is_what_the_declarations_say() => Assert.Equal(PackageSchema.Write(), await File.ReadAllTextAsync(SchemaFile));

    [Fact]
    public async Task The_SDK_for_Node_js_is_what_the_schema_says() => AssertIsInFolder(NodeJsSdk.Files(await PackageSpec.ReadAsync(SchemaFile)), "sdk/nodejs");

    [Fact]
    public async Task The_SDK_for_DotNet_is_what_the_schema_says() => AssertIsInFolder(DotNetSdk.Files(await PackageSpec.ReadAsync(SchemaFile)), "sdk/dotnet");

    [Fact]
    public async Task The_reference_is_what_the_schema_says() => AssertIsInFolder(ReferencePages.Files(await PackageSpec.ReadAsync(SchemaFile)), "docs/reference");

    private static void AssertIsInFolder(IReadOnlyDictionary<string, string> expected, string name)
    {
        var directory = Path.Combine(Repository.Root, name);

        Assert.Equal(expected.Keys, SdkFolder.Files(directory).Order(StringComparer.Ordinal));
        Assert.All(expected, file => Assert.Equal(file.Value, File.ReadAllText(Path.Combine(directory, file.Key))));
    }
}
