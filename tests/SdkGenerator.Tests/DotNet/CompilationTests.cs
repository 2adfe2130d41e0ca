using ElevenProvider.SdkGenerator.DotNet;
using ElevenProvider.SdkGenerator.Model;
using ElevenProvider.SdkGenerator.Tests.Examples;
using ElevenProvider.SdkGenerator.Tests.Sample;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ElevenProvider.SdkGenerator.Tests.DotNet;

/// <summary>The compiler finds nothing in the generated C# and the examples, neither an error nor a warning, with the oldest C# that .NET 6 takes.</summary>
public sealed class CompilationTests
{
    private static readonly IEnumerable<MetadataReference> Framework = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(static file => Path.GetFileName(file).StartsWith("System.", StringComparison.Ordinal))
        .Select(static file => MetadataReference.CreateFromFile(file)).ToList();

    [Fact]
    public async Task The_SDK_for_DotNet_compiles() => AssertCompiles(Compilation(
        "Sdk", Sources(DotNetSdk.Files(await PackageSpec.ReadAsync(Path.Combine(Repository.Root, "schema.json")))), OutputKind.DynamicallyLinkedLibrary));

    [Fact]
    public async Task An_SDK_with_everything_a_schema_may_hold_compiles() => AssertCompiles(Compilation(
        "Sdk", Sources(await SampleSdk.DotNetAsync()), OutputKind.DynamicallyLinkedLibrary));

    [Fact]
    public async Task Every_example_compiles_with_the_SDK()
    {
        var sdk = Compilation("Sdk", Sources(DotNetSdk.Files(await PackageSpec.ReadAsync(Path.Combine(Repository.Root, "schema.json")))), OutputKind.DynamicallyLinkedLibrary)
            .ToMetadataReference();

        Assert.All(DescriptionExample.All, example => AssertCompiles(
            Compilation("Example", [KeyValuePair.Create("Program.cs", example.Code["csharp"])], OutputKind.ConsoleApplication).AddReferences(sdk)));
    }

    private static IEnumerable<KeyValuePair<string, string>> Sources(IReadOnlyDictionary<string, string> files) =>
        files.Where(static file => file.Key.EndsWith(".cs", StringComparison.Ordinal)).Append(new("Pulumi.cs", PulumiApi.Source));

    private static CSharpCompilation Compilation(string name, IEnumerable<KeyValuePair<string, string>> files, OutputKind kind)
    {
        var options = new CSharpParseOptions(LanguageVersion.CSharp10, DocumentationMode.Diagnose);
        return CSharpCompilation.Create(
            name,
            files.Select(file => CSharpSyntaxTree.ParseText(file.Value, options, file.Key)),
            Framework,
            new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable));
    }

    // A public member without a comment says nothing more than its name does.
    private static void AssertCompiles(CSharpCompilation compilation) => Assert.Empty(
        compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && diagnostic.Id != "CS1591"));
}
