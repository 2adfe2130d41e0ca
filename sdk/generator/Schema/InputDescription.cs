using ElevenProvider.Declarations;
using ElevenProvider.Protocol.PropertyValues;

namespace ElevenProvider.SdkGenerator.Schema;

/// <summary>The description of an input: what its declaration says in words, and one sentence for each thing that it says in attributes. So no description
/// can be at odds with what the plugin does.</summary>
internal static class InputDescription
{
    /// <summary>The description as Markdown.</summary>
    /// <param name="declaration">What the input is one of.</param>
    /// <param name="property">The input.</param>
    /// <param name="effect">What a change of it does.</param>
    public static string Of(ObjectDeclaration declaration, PropertyDeclaration property, ChangeEffect effect)
    {
        string?[] sentences =
        [
            property.Description,
            .. property.Rules.Select(static rule => rule.Sentence),
            .. declaration.Rules.Select(rule => rule.SentenceFor(property.Name)),
            property.IsUnordered ? "The order of the items has no meaning." : null,
            property.Default is { } value ? $"Default: `{Text(value)}`." : null,
            property.EnvironmentVariable is { } variable ? $"Taken from the environment variable `{variable}` where it is not given." : null,
            property.AutoNameMaxLength is null ? null : "Where it is not given, a name is made from that of the resource and a few random characters.",
            effect(property),
        ];
        return string.Join(' ', sentences.Where(static sentence => sentence is not null));
    }

    private static string Text(PropertyValue value) => value switch
    {
        PropertyBoolean boolean => boolean.Value ? "true" : "false",
        PropertyString text => text.Value,
        PropertyNumber number => number.Value.ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException("Only booleans, numbers and strings can be defaults."),
    };
}
