using ElevenProvider.SdkGenerator.DotNet;
using ElevenProvider.SdkGenerator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ElevenProvider.SdkGenerator.Tests.DotNet;

public sealed class SyntaxTests
{
    [Fact]
    public async Task The_SDK_for_DotNet_has_no_syntax_errors()
    {
        var files = DotNetSdk.Files(await PackageSpec.ReadAsync(Path.Combine(Repository.Root, "schema.json")))
            .Where(static file => file.Key.EndsWith(".cs", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(files);
        Assert.All(files, static file => Assert.DoesNotContain(
            CSharpSyntaxTree.ParseText(file.Value, new CSharpParseOptions(LanguageVersion.CSharp10, DocumentationMode.Diagnose)).GetDiagnostics(),
            static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
    }
}
