using System.Globalization;
using ElevenProvider.Protocol.PropertyValues;

namespace ElevenProvider.Declarations;

/// <summary>The number must lie between two others, both included.</summary>
/// <param name="minimum">The smallest number allowed.</param>
/// <param name="maximum">The largest number allowed.</param>
public sealed class BetweenAttribute(long minimum, long maximum) : PropertyRuleAttribute
{
    /// <inheritdoc/>
    public override string? Sentence => string.Create(CultureInfo.InvariantCulture, $"From {minimum} to {maximum}.");

    /// <inheritdoc/>
    public override string? Problem(PropertyValue value) =>
        value is PropertyNumber number && !(number.Value >= minimum && number.Value <= maximum)
            ? string.Create(CultureInfo.InvariantCulture, $"must be between {minimum} and {maximum}")
            : null;
}
