using Microsoft.CodeAnalysis;

namespace ElevenProvider.Generator;

/// <summary>What generated code needs to know of a symbol.</summary>
internal static class SymbolExtensions
{
    /// <summary>The name by which generated code can call the type from anywhere.</summary>
    public static string FullName(this ITypeSymbol type) =>
        type.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    public static AttributeData? Attribute(this ISymbol symbol, string name) =>
        symbol.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.Name == name);

    public static string TextArgument(this AttributeData attribute) => (string)attribute.ConstructorArguments[0].Value!;

    /// <summary>A property's name in Pulumi programs.</summary>
    public static string CamelCase(this string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);

    public static bool IsA(this INamedTypeSymbol? type, string name) => type is not null && (type.Name == name || type.BaseType.IsA(name));

    /// <summary>The type arguments of the class called <paramref name="name"/> that the type derives from; empty where it derives from none.</summary>
    public static IReadOnlyList<INamedTypeSymbol> NamedTypeArgumentsOf(this INamedTypeSymbol type, string name) => type.BaseType switch
    {
        null => [],
        { } parent when parent.Name == name => [.. parent.TypeArguments.OfType<INamedTypeSymbol>()],
        { } parent => parent.NamedTypeArgumentsOf(name),
    };

    /// <summary>The class and those it derives from, the most general one first.</summary>
    public static IEnumerable<INamedTypeSymbol> WithParents(this INamedTypeSymbol type) =>
        type.BaseType is { SpecialType: not SpecialType.System_Object } parent ? [.. parent.WithParents(), type] : [type];

    /// <summary>The properties of a record and of those it derives from, in the order of declaration.</summary>
    public static IEnumerable<IPropertySymbol> DeclaredProperties(this INamedTypeSymbol type) => type.WithParents()
        .SelectMany(static part => part.GetMembers().OfType<IPropertySymbol>())
        .Where(static property => !property.IsStatic && !property.IsImplicitlyDeclared && property.DeclaredAccessibility == Accessibility.Public);

    /// <summary>What the constructor of a resource or function takes.</summary>
    public static string ClientName(this INamedTypeSymbol type) =>
        type.InstanceConstructors.FirstOrDefault(static constructor => constructor.Parameters.Length == 1)?.Parameters[0].Type.FullName() ?? "object";
}
