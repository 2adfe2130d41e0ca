using ElevenProvider.Protocol.PropertyValues;

namespace ElevenProvider.Declarations.Tests.Samples;

/// <summary>The number must be even. Relies on being asked about known numbers only, as a rule may.</summary>
internal sealed class EvenAttribute : PropertyRuleAttribute
{
    /// <inheritdoc/>
    public override string? Problem(PropertyValue value) => ((PropertyNumber)value).Value % 2 == 0 ? null : "must be even";
}
