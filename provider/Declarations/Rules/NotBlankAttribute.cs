using ElevenProvider.Protocol.PropertyValues;

namespace ElevenProvider.Declarations;

/// <summary>The text must hold something other than white space.</summary>
public sealed class NotBlankAttribute : PropertyRuleAttribute
{
    /// <inheritdoc/>
    public override string? Problem(PropertyValue value) =>
        value is PropertyString { Value: var text } && string.IsNullOrWhiteSpace(text) ? "must not be empty" : null;
}
