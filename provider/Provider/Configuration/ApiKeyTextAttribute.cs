using ElevenProvider.Declarations;
using ElevenProvider.Protocol.PropertyValues;

namespace ElevenProvider.Provider.Configuration;

/// <summary>The text must be able to be a key: a line break at its end is what copying and <c>cat</c> leave.</summary>
internal sealed class ApiKeyTextAttribute : PropertyRuleAttribute
{
    /// <inheritdoc/>
    public override string? Problem(PropertyValue value) => value is PropertyString { Value: var text } && !text.All(IsPrintable) && !string.IsNullOrWhiteSpace(text)
        ? "holds white space or characters that no API key has; copy it again"
        : null;

    private static bool IsPrintable(char character) => character is > ' ' and <= '~';
}
