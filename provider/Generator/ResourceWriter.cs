using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ElevenProvider.Generator;

/// <summary>Writes what follows from a declared resource.</summary>
internal static class ResourceWriter
{
    public static Declaration Write(INamedTypeSymbol type)
    {
        var name = type.Attribute("ResourceAttribute")!.TextArgument();
        var client = type.ClientName();
        if (type.NamedTypeArgumentsOf("Resource") is not { Count: 3 } arguments)
        {
            return new Declaration(name, type.FullName(), client, $"#error {type.ToDisplayString()} must derive from Resource<TInputs, TOutputs, TId>.");
        }

        var (inputs, outputs, id) = (arguments[0], arguments[1], arguments[2]);
        var query = type.AllInterfaces.FirstOrDefault(static candidate => candidate.Name == "IListable")?.TypeArguments[0] as INamedTypeSymbol;
        var members =
            $$"""
            {{ObjectWriter.Property("InputsDeclaration", inputs)}}
            {{ObjectWriter.Property("OutputsDeclaration", outputs)}}
            {{(query is null ? "" : ObjectWriter.Property("QueryDeclaration", query))}}
                internal static global::ElevenProvider.Declarations.ResourceDeclaration<{{client}}> Declaration { get; } =
                    new global::ElevenProvider.Declarations.TypedResourceDeclaration<{{client}}, {{inputs.FullName()}}, {{outputs.FullName()}}, {{id.FullName()}}>(
                        "{{name}}",
                        {{Documentation.Literal(type)}},
                        static client => new {{type.FullName()}}(client),
                        InputsDeclaration,
                        OutputsDeclaration,
                        {{Id(id, outputs)}})
                    {
                        DeleteBeforeReplace = {{(DeletesBeforeReplace(type) ? "true" : "false")}},{{(query is null ? "" : Listing(type, client))}}
                    };

            """;
        return new Declaration(name, type.FullName(), client, PartialClass.Of(type, members));
    }

    private static string Id(INamedTypeSymbol id, INamedTypeSymbol outputs)
    {
        var parts = id.DeclaredProperties().Select(static part => part.Name).ToList();
        var forms = id.Attribute("ImportIdAttribute") is { } importId
            ? $"[{string.Join(", ", importId.ConstructorArguments[0].Values.Select(static form => SymbolDisplay.FormatLiteral((string)form.Value!, quote: true)))}]"
            : $"[]\n#error {id.ToDisplayString()} must say with [ImportId] how a user writes it.\n";
        var make = string.Join(", ", parts.Select(static (_, index) => $"parts[{index}]"));
        var each = string.Join(", ", parts.Select(static part => $"id.{part}"));
        var from = string.Join(", ", parts.Select(static part => $"outputs.{part}!"));
        return $"new global::ElevenProvider.Declarations.IdDeclaration<{outputs.FullName()}, {id.FullName()}>(" +
            $"{forms}, {parts.Count}, static parts => new({make}), static id => [{each}], " +
            $"static outputs => new({from}))";
    }

    private static bool DeletesBeforeReplace(INamedTypeSymbol type) => type.Attribute("ResourceAttribute")!.NamedArguments
        .Any(static argument => argument.Key == "DeleteBeforeReplace" && argument.Value.Value is true);

    private static string Listing(INamedTypeSymbol type, string client) =>
        $$"""

                        Listing = new global::ElevenProvider.Declarations.ListDeclaration<{{client}}>(
                            QueryDeclaration,
                            static (client, query, operation) => new {{type.FullName()}}(client).List(QueryDeclaration.Read(query), operation)),
        """;
}
