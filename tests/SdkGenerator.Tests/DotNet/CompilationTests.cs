using ElevenProvider.SdkGenerator.DotNet;
using ElevenProvider.SdkGenerator.Model;
using ElevenProvider.SdkGenerator.Tests.Sample;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ElevenProvider.SdkGenerator.Tests.DotNet;

/// <summary>The compiler finds nothing in the generated C#, neither an error nor a warning, with the oldest C# that .NET 6 takes.</summary>
public sealed class CompilationTests
{
    private static readonly IEnumerable<MetadataReference> Framework = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(static file => Path.GetFileName(file).StartsWith("System.", StringComparison.Ordinal))
        .Select(static file => MetadataReference.CreateFromFile(file)).ToList();

    [Fact]
    public async Task The_SDK_for_DotNet_compiles() => AssertCompiles(DotNetSdk.Files(await PackageSpec.ReadAsync(Path.Combine(Repository.Root, "schema.json"))));

    [Fact]
    public async Task An_SDK_with_everything_a_schema_may_hold_compiles() => AssertCompiles(await SampleSdk.DotNetAsync());

    private static void AssertCompiles(IReadOnlyDictionary<string, string> files)
    {
        var options = new CSharpParseOptions(LanguageVersion.CSharp10, DocumentationMode.Diagnose);
        var compilation = CSharpCompilation.Create(
            "Sdk",
            files.Where(static file => file.Key.EndsWith(".cs", StringComparison.Ordinal)).Append(new("Pulumi.cs", PulumiApi.Source))
                .Select(file => CSharpSyntaxTree.ParseText(file.Value, options, file.Key)),
            Framework,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

        // A public member without a comment says nothing more than its name does.
        Assert.DoesNotContain(compilation.GetDiagnostics(), static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && diagnostic.Id != "CS1591");
    }
}
