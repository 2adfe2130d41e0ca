using ElevenProvider.Declarations;
using ElevenProvider.Protocol.PropertyValues;

namespace ElevenProvider.Provider.Resources;

/// <summary>The text must be an address or a network.</summary>
internal sealed class IpNetworkAttribute : PropertyRuleAttribute
{
    /// <inheritdoc/>
    public override string? Problem(PropertyValue value) => value is PropertyString { Value: var text } && !IpNetworkForm.TryParse(text, out _)
        ? "must be an IP address or a network in CIDR notation, such as 192.0.2.1 or 192.0.2.0/24"
        : null;
}
