using System.Text;
using Microsoft.CodeAnalysis;

namespace ElevenProvider.Generator;

/// <summary>Writes the <c>TypedObjectDeclaration</c> of a record.</summary>
internal static class ObjectWriter
{
    /// <summary>A static property called <paramref name="name"/> that holds the declaration of <paramref name="type"/>.</summary>
    public static string Property(string name, INamedTypeSymbol type)
    {
        var typeName = type.FullName();
        var properties = type.DeclaredProperties().Select(static property => new PropertyWriter(property)).ToList();
        var text = new StringBuilder();
        text.Append(
            $$"""
                internal static global::ElevenProvider.Declarations.TypedObjectDeclaration<{{typeName}}> {{name}} { get; } = new(
                    "{{type.Name}}",
                    {{Documentation.Literal(type)}},
                    [

            """);
        foreach (var property in properties)
        {
            text.Append($"            {property.Declaration()},\n");
        }

        text.Append($"        ],\n        [{Rules(type)}],\n");
        text.Append($"        static properties => new {typeName}\n        {{\n");
        foreach (var property in properties)
        {
            text.Append($"            {property.Read()},\n");
        }

        text.Append("        },\n        static value => new global::ElevenProvider.Declarations.PropertyObjectBuilder()\n");
        foreach (var property in properties)
        {
            text.Append($"            {property.Write()}\n");
        }

        return text.Append("            .Build());\n").ToString();
    }

    // A rule holds for what derives from the record too.
    private static string Rules(INamedTypeSymbol type) => string.Join(", ", type.WithParents()
        .Select(static part => RuleWriter.Expressions(part, "ObjectRuleAttribute"))
        .Where(static rules => rules.Length > 0));
}
