using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ElevenProvider.Generator;

/// <summary>Writes what follows from a declared enumeration.</summary>
internal static class EnumerationWriter
{
    public static Declaration Write(INamedTypeSymbol type)
    {
        var isOpen = type.Attribute("DeclaredEnumerationAttribute")!.NamedArguments
            .Any(static argument => argument.Key == "IsOpen" && argument.Value.Value is true);
        var text = new StringBuilder();
        text.Append(
            $$"""
                internal static global::ElevenProvider.Declarations.EnumerationDeclaration Declaration { get; } = new(
                    "{{type.Name}}",
                    {{Documentation.Literal(type)}},
                    {{(isOpen ? "true" : "false")}},
                    [

            """);
        foreach (var value in type.GetMembers().OfType<IFieldSymbol>().Where(IsValue))
        {
            var literal = SymbolDisplay.FormatLiteral((string)value.ConstantValue!, quote: true);
            text.Append($"            new(\"{value.Name}\", {literal}, {Documentation.Literal(value)}),\n");
        }

        return new(type.Name, type.FullName(), "", PartialClass.Of(type, text.Append("        ]);\n").ToString()));
    }

    private static bool IsValue(IFieldSymbol field) =>
        field is { HasConstantValue: true, ConstantValue: string, DeclaredAccessibility: Accessibility.Public };
}
