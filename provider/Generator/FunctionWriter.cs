using Microsoft.CodeAnalysis;

namespace ElevenProvider.Generator;

/// <summary>Writes what follows from a declared function.</summary>
internal static class FunctionWriter
{
    public static Declaration Write(INamedTypeSymbol type)
    {
        var name = type.Attribute("FunctionAttribute")!.TextArgument();
        var client = type.ClientName();
        if (type.NamedTypeArgumentsOf("Function") is not { Count: 2 } arguments)
        {
            return new Declaration(name, type.FullName(), client, $"#error {type.ToDisplayString()} must derive from Function<TInputs, TOutputs>.");
        }

        var (inputs, outputs) = (arguments[0], arguments[1]);
        var members =
            $$"""
            {{ObjectWriter.Property("InputsDeclaration", inputs)}}
            {{ObjectWriter.Property("OutputsDeclaration", outputs)}}
                internal static global::ElevenProvider.Declarations.FunctionDeclaration<{{client}}> Declaration { get; } =
                    new global::ElevenProvider.Declarations.TypedFunctionDeclaration<{{client}}, {{inputs.FullName()}}, {{outputs.FullName()}}>(
                        "{{name}}",
                        {{Documentation.Literal(type)}},
                        static client => new {{type.FullName()}}(client),
                        InputsDeclaration,
                        OutputsDeclaration);

            """;
        return new Declaration(name, type.FullName(), client, PartialClass.Of(type, members));
    }
}
