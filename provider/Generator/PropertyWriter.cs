using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ElevenProvider.Generator;

/// <summary>Writes the declaration of one property, and how it is read and written.</summary>
internal sealed class PropertyWriter
{
    private readonly IPropertySymbol _property;
    private readonly string _name;
    private readonly string _codec;
    private readonly string? _initializer;

    public PropertyWriter(IPropertySymbol property)
    {
        _property = property;
        _name = SymbolDisplay.FormatLiteral(property.Name.CamelCase(), quote: true);
        _initializer = (property.DeclaringSyntaxReferences[0].GetSyntax() as PropertyDeclarationSyntax)?.Initializer?.Value.ToString();
        _codec = CodecWriter.Expression(property.Type, property.Attribute("EnumeratedAttribute")?.ConstructorArguments[0].Value as ITypeSymbol)
            ?? $"null!\n#error {property.ToDisplayString()} is of a type that properties cannot have.\n";
    }

    private bool IsValueType => _property.Type.IsValueType;

    private bool IsNullable => _property.NullableAnnotation == NullableAnnotation.Annotated;

    // What is never null must come from somewhere, said or not.
    private bool MustBeGiven => _property.IsRequired || (!IsNullable && _initializer is null);

    /// <summary>The <c>PropertyDeclaration</c>.</summary>
    public string Declaration()
    {
        var text = new StringBuilder();
        text.Append($"new global::ElevenProvider.Declarations.PropertyDeclaration({_name}, {_codec}.Type) {{ ");
        text.Append($"Description = {Documentation.Literal(_property)}, ");
        text.Append(MustBeGiven && !Has("AutoNamedAttribute") ? "IsRequired = true, " : "");
        text.Append(!IsNullable || Has("ComputedWhenAbsentAttribute") ? "IsAlwaysPresent = true, " : "");
        text.Append(Has("ReplacesAttribute") ? "Replaces = true, " : "");
        text.Append(IsSecret ? "IsSecret = true, " : "");
        text.Append(Has("ComputedWhenAbsentAttribute") ? "IsComputedWhenAbsent = true, " : "");
        text.Append(Has("KnownOnlyAtCreationAttribute") ? "IsKnownOnlyAtCreation = true, " : "");
        text.Append(Has("MattersOnlyAtCreationAttribute") ? "MattersOnlyAtCreation = true, " : "");
        text.Append(Has("BelievedWhenUntoldAttribute") ? "IsBelievedWhenUntold = true, " : "");
        text.Append(Has("UnorderedAttribute") ? "IsUnordered = true, " : "");
        text.Append(_initializer is null ? "" : $"Default = {_initializer}, ");
        AppendArguments(text);
        return text.Append('}').ToString();
    }

    /// <summary>The assignment in an object initializer that takes the value from <c>properties</c>.</summary>
    public string Read()
    {
        var method = _initializer is null && !IsNullable ? "Required" : IsValueType ? "OptionalValue" : "Optional";
        var fallback = _initializer is null ? "" : $" ?? {_initializer}";
        return $"{_property.Name} = global::ElevenProvider.Declarations.PropertyObjectExtensions.{method}(properties, {_name}, {_codec}){fallback}";
    }

    /// <summary>The call that adds the value of <c>value</c> to a builder.</summary>
    public string Write() =>
        $".{(IsValueType ? "AddValue" : "Add")}({_name}, {_codec}, value.{_property.Name}{(IsSecret ? ", secret: true" : "")})";

    private bool IsSecret => Has("SecretAttribute");

    private bool Has(string attribute) => _property.Attribute(attribute) is not null;

    private void AppendArguments(StringBuilder text)
    {
        if (_property.Attribute("AutoNamedAttribute") is { } autoNamed)
        {
            var maxLength = autoNamed.NamedArguments.FirstOrDefault(static argument => argument.Key == "MaxLength").Value.Value ?? 100;
            text.Append($"AutoNameMaxLength = {maxLength}, ");
        }

        if (_property.Attribute("FromEnvironmentAttribute") is { } environment)
        {
            text.Append($"EnvironmentVariable = {SymbolDisplay.FormatLiteral(environment.TextArgument(), quote: true)}, ");
        }

        if (_property.Attribute("ComparedAsAttribute") is { AttributeClass: { } comparedAs })
        {
            text.Append($"CanonicalForm = {comparedAs.TypeArguments[0].FullName()}.Of, ");
        }

        if (_property.Attribute("ReplacesUnlessAttribute") is { } replacesUnless)
        {
            text.Append($"ReplacesUnless = \"{replacesUnless.TextArgument().CamelCase()}\", ");
        }

        var follows = _property.GetAttributes().Where(static attribute => attribute.AttributeClass?.Name == "FollowsAttribute").ToList();
        if (follows.Count > 0)
        {
            text.Append($"Follows = [{string.Join(", ", follows.Select(static attribute => $"\"{attribute.TextArgument().CamelCase()}\""))}], ");
        }

        var rules = RuleWriter.Expressions(_property, "PropertyRuleAttribute");
        text.Append(rules.Length > 0 ? $"Rules = [{rules}], " : "");
    }
}
