using ElevenProvider.Declarations;
using ElevenProvider.Protocol.PropertyValues;
using Pulumirpc;

namespace ElevenProvider.Provider.Usage;

/// <summary>Usage can be broken down by user only where it is that of the whole workspace.</summary>
internal sealed class UserBreakdownAttribute : ObjectRuleAttribute
{
    /// <inheritdoc/>
    public override CheckFailure? Problem(PropertyObject properties) =>
        properties.Find("breakdownType")?.Unwrap() is PropertyString { Value: UsageBreakdown.User }
        && (properties.Find("includeWorkspaceMetrics")?.Unwrap() ?? PropertyBoolean.From(false)) is PropertyBoolean { Value: false }
            ? new CheckFailure
            {
                Property = "breakdownType",
                Reason = "can be \"user\" only together with includeWorkspaceMetrics: true, because otherwise the usage is that of one user",
            }
            : null;
}
