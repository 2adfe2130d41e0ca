using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ElevenProvider.Generator;

/// <summary>
/// Writes what follows from the declarations of a project: for each resource, function, object and enumeration its properties, marshalling and
/// binding; for the package the list of them all. So a resource is declared once, and nothing is found out by reflection at run time.
/// </summary>
[Generator]
public sealed class DeclarationGenerator : IIncrementalGenerator
{
    private const string Namespace = "ElevenProvider.Declarations.";

    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var resources = Declared(context, "ResourceAttribute", ResourceWriter.Write);
        var functions = Declared(context, "FunctionAttribute", FunctionWriter.Write);
        var objects = Declared(context, "DeclaredObjectAttribute", DeclaredObjectWriter.Write);
        var enumerations = Declared(context, "DeclaredEnumerationAttribute", EnumerationWriter.Write);
        var packages = context.SyntaxProvider.ForAttributeWithMetadataName(
            Namespace + "PackageAttribute", static (_, _) => true, static (found, _) => PackageModel.Of((INamedTypeSymbol)found.TargetSymbol));

        foreach (var declarations in new[] { resources, functions, objects, enumerations })
        {
            context.RegisterSourceOutput(declarations, static (output, declaration) => output.AddSource(declaration.FileName, declaration.Source));
        }

        var lists = packages.Combine(resources.Collect().Combine(functions.Collect()));
        context.RegisterSourceOutput(lists, static (output, found) =>
            output.AddSource(found.Left.FileName, found.Left.Write(InOrder(found.Right.Left), InOrder(found.Right.Right))));
    }

    private static IncrementalValuesProvider<Declaration> Declared(
        IncrementalGeneratorInitializationContext context, string attribute, Func<INamedTypeSymbol, Declaration> write) =>
        context.SyntaxProvider.ForAttributeWithMetadataName(
            Namespace + attribute, static (_, _) => true, (found, _) => write((INamedTypeSymbol)found.TargetSymbol));

    // The order of files is no order for readers of the schema.
    private static ImmutableArray<Declaration> InOrder(ImmutableArray<Declaration> declarations) =>
        declarations.Sort(static (one, other) => string.CompareOrdinal(one.Name, other.Name));
}
