using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ElevenProvider.Generator;

/// <summary>Writes the rules on a property or object. A rule is its attribute: what is written makes it anew, with the same arguments.</summary>
internal static class RuleWriter
{
    public static string Expressions(ISymbol symbol, string baseClass) => string.Join(", ", symbol.GetAttributes()
        .Where(attribute => attribute.AttributeClass.IsA(baseClass))
        .Select(static attribute => $"new {attribute.AttributeClass!.FullName()}({Positional(attribute)}){Named(attribute)}"));

    private static string Positional(AttributeData attribute) => string.Join(", ", attribute.ConstructorArguments.SelectMany(Values));

    // An array is that of a params parameter.
    private static IEnumerable<string> Values(TypedConstant constant) =>
        constant.Kind == TypedConstantKind.Array ? constant.Values.SelectMany(Values) : [constant.ToCSharpString()];

    private static string Named(AttributeData attribute) => attribute.NamedArguments.IsEmpty
        ? ""
        : $" {{ {string.Join(", ", attribute.NamedArguments.Select(static argument => $"{argument.Key} = {argument.Value.ToCSharpString()}"))} }}";
}
