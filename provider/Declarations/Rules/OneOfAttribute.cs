using ElevenProvider.Protocol.PropertyValues;

namespace ElevenProvider.Declarations;

/// <summary>The text must be one of several.</summary>
/// <param name="allowed">The texts allowed.</param>
public sealed class OneOfAttribute(params string[] allowed) : PropertyRuleAttribute
{
    /// <inheritdoc/>
    public override string? Problem(PropertyValue value) =>
        value is PropertyString { Value: var text } && !allowed.Contains(text, StringComparer.Ordinal)
            ? $"must be one of {string.Join(", ", allowed)}"
            : null;
}
