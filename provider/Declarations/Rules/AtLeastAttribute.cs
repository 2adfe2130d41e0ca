using System.Globalization;
using ElevenProvider.Protocol.PropertyValues;

namespace ElevenProvider.Declarations;

/// <summary>The number must not be smaller.</summary>
/// <param name="minimum">The smallest number allowed.</param>
public sealed class AtLeastAttribute(long minimum) : PropertyRuleAttribute
{
    /// <inheritdoc/>
    public override string? Sentence => string.Create(CultureInfo.InvariantCulture, $"At least {minimum}.");

    /// <inheritdoc/>
    public override string? Problem(PropertyValue value) =>
        value is PropertyNumber number && !(number.Value >= minimum)
            ? string.Create(CultureInfo.InvariantCulture, $"must be {minimum} or more")
            : null;
}
