using System.Collections.Immutable;
using System.Reflection;
using ElevenProvider.Declarations;
using ElevenProvider.Protocol.PropertyValues;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ElevenProvider.Generator.Tests;

/// <summary>What the generator made of some source text, compiled together with it.</summary>
internal sealed class Generated
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview, DocumentationMode.Diagnose);

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. new[] { "System.Runtime", "System.Collections", "System.Linq", "System.Private.CoreLib" }.Select(Assembly.Load)
            .Append(typeof(ObjectDeclaration).Assembly)
            .Append(typeof(PropertyValue).Assembly)
            .Append(typeof(Google.Protobuf.IMessage).Assembly)
            .Select(static assembly => MetadataReference.CreateFromFile(assembly.Location)),
    ];

    private readonly CSharpCompilation _declared;
    private readonly GeneratorDriver _driver;
    private readonly ImmutableArray<Diagnostic> _complaints;
    private readonly Lazy<Assembly> _assembly;

    private Generated(CSharpCompilation declared, GeneratorDriver driver)
    {
        _declared = declared;
        _driver = driver.RunGeneratorsAndUpdateCompilation(declared, out var whole, out var reported);

        using var stream = new MemoryStream();
        var result = whole.Emit(stream);
        _complaints = [.. result.Diagnostics, .. reported];
        _assembly = new Lazy<Assembly>(() =>
        {
            Assert.True(result.Success, string.Join('\n', Complaints));
            return Assembly.Load(stream.ToArray());
        });
    }

    /// <summary>Everything that the compiler and the generator complain of, as id and message.</summary>
    public IEnumerable<string> Complaints => _complaints
        .Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
        .Select(static diagnostic => $"{diagnostic.Id}: {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}");

    /// <summary>The files that were written, by name.</summary>
    public IReadOnlyDictionary<string, string> Files => _driver.GetRunResult().Results.Single().GeneratedSources
        .ToDictionary(static source => source.HintName, static source => source.SourceText.ToString(), StringComparer.Ordinal);

    /// <summary>Why the files were written or left as they were in this run.</summary>
    public IEnumerable<IncrementalStepRunReason> Reasons => _driver.GetRunResult().Results.Single().TrackedOutputSteps
        .SelectMany(static step => step.Value)
        .SelectMany(static run => run.Outputs)
        .Select(static output => output.Reason);

    /// <summary>Runs the generator on one text for each file of a project. They are in the namespace <c>Town</c>, and use the declarations.</summary>
    public static Generated From(params string[] texts) => new(
        CSharpCompilation.Create(
            "Town",
            texts.Select(Parse),
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)),
        CSharpGeneratorDriver.Create(
            [new DeclarationGenerator().AsSourceGenerator()],
            parseOptions: Options,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true)));

    /// <summary>Runs the generator again after an edit, as a compiler does that stays in memory.</summary>
    public Generated AfterEdit(string part, string replacement)
    {
        var edited = _declared.SyntaxTrees.Single(tree => tree.ToString().Contains(part, StringComparison.Ordinal));
        return new Generated(
            _declared.ReplaceSyntaxTree(edited, CSharpSyntaxTree.ParseText(edited.ToString().Replace(part, replacement, StringComparison.Ordinal), Options)),
            _driver);
    }

    /// <summary>Runs the generator again with one more file.</summary>
    public Generated AfterAdding(string text) => new(_declared.AddSyntaxTrees(Parse(text)), _driver);

    /// <summary>The value of a static property that was generated.</summary>
    public T Value<T>(string type, string property = "Declaration") => (T)_assembly.Value.GetType("Town." + type, throwOnError: true)!
        .GetProperty(property, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!
        .GetValue(obj: null)!;

    /// <summary>The declaration of an object that was generated.</summary>
    public ObjectDeclaration Object(string type, string property = "Declaration") => Value<ObjectDeclaration>(type, property);

    private static SyntaxTree Parse(string text) => CSharpSyntaxTree.ParseText(
        $"""
        using System;
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using ElevenProvider.Declarations;
        using ElevenProvider.Protocol.PropertyValues;

        namespace Town;

        {text}
        """,
        Options);
}
