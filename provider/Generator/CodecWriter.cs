using Microsoft.CodeAnalysis;

namespace ElevenProvider.Generator;

/// <summary>Finds the codec for a type in C#.</summary>
internal static class CodecWriter
{
    private const string Codecs = "global::ElevenProvider.Declarations.Codecs.";

    /// <summary>The expression of the codec; null where there is none for the type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="enumeration">The enumeration that its texts are of; null where they may be any.</param>
    public static string? Expression(ITypeSymbol type, ITypeSymbol? enumeration) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? NeverNull(nullable.TypeArguments[0], enumeration)
            : NeverNull(type, enumeration);

    // What lists and maps hold is never null.
    private static string? NeverNull(ITypeSymbol type, ITypeSymbol? enumeration) => type.SpecialType switch
    {
        SpecialType.System_String when enumeration is not null => $"{Codecs}Enumeration({enumeration.FullName()}.Declaration)",
        SpecialType.System_String => Codecs + "Text",
        SpecialType.System_Boolean => Codecs + "Boolean",
        SpecialType.System_Int32 => Codecs + "Int32",
        SpecialType.System_Int64 => Codecs + "Int64",
        SpecialType.System_Double => Codecs + "Number",
        _ => type is INamedTypeSymbol named ? Named(named, enumeration) : null,
    };

    private static string? Named(INamedTypeSymbol type, ITypeSymbol? enumeration) => type.Name switch
    {
        "DateTimeOffset" => Codecs + "Timestamp",
        "PropertyAsset" => Codecs + "Asset",
        "IReadOnlyList" when NeverNull(type.TypeArguments[0], enumeration) is { } item => $"{Codecs}List({item})",
        "IReadOnlyDictionary" when type.TypeArguments[0].SpecialType == SpecialType.System_String
            && NeverNull(type.TypeArguments[1], enumeration) is { } value => $"{Codecs}Map({value})",
        _ when type.Attribute("DeclaredObjectAttribute") is not null => $"{Codecs}Object({type.FullName()}.Declaration)",
        _ => null,
    };
}
