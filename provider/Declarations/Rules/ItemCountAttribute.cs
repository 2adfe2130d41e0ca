using System.Globalization;
using ElevenProvider.Protocol.PropertyValues;

namespace ElevenProvider.Declarations;

/// <summary>The list must have so many items.</summary>
/// <param name="minimum">The fewest allowed.</param>
/// <param name="maximum">The most allowed.</param>
public sealed class ItemCountAttribute(int minimum, int maximum) : PropertyRuleAttribute
{
    /// <inheritdoc/>
    public override bool AppliesToWhole => true;

    /// <inheritdoc/>
    public override string? Sentence => string.Create(CultureInfo.InvariantCulture, $"From {minimum} to {maximum} items.");

    /// <inheritdoc/>
    public override string? Problem(PropertyValue value) =>
        value is PropertyArray items && (items.Count < minimum || items.Count > maximum)
            ? string.Create(CultureInfo.InvariantCulture, $"must have {minimum} to {maximum} items, but has {items.Count}")
            : null;
}
