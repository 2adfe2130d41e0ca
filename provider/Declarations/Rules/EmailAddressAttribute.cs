using ElevenProvider.Protocol.PropertyValues;

namespace ElevenProvider.Declarations;

/// <summary>The text must look like an e-mail address. Whether it is one only its mail server knows.</summary>
public sealed class EmailAddressAttribute : PropertyRuleAttribute
{
    /// <inheritdoc/>
    public override string? Problem(PropertyValue value) =>
        value is PropertyString { Value: var text } && !IsEmailAddress(text) ? "must be an e-mail address, such as name@example.com" : null;

    private static bool IsEmailAddress(string text)
    {
        var at = text.LastIndexOf('@');
        var domain = text.AsSpan(at + 1);
        return at > 0
            && domain.Length > 0
            && !text.AsSpan(0, at).Contains('@')
            && !text.Any(static character => char.IsWhiteSpace(character) || char.IsControl(character))
            && !domain.StartsWith(".", StringComparison.Ordinal)
            && !domain.EndsWith(".", StringComparison.Ordinal)
            && !domain.Contains("..", StringComparison.Ordinal);
    }
}
