using Microsoft.CodeAnalysis;

namespace ElevenProvider.Generator;

/// <summary>Writes what follows from a declared object.</summary>
internal static class DeclaredObjectWriter
{
    public static Declaration Write(INamedTypeSymbol type) =>
        new(type.Name, type.FullName(), "", PartialClass.Of(type, ObjectWriter.Property("Declaration", type)));
}
