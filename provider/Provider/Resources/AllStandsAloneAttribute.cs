using ElevenProvider.Declarations;
using ElevenProvider.Protocol.PropertyValues;

namespace ElevenProvider.Provider.Resources;

/// <summary>The item <c>all</c> must be the only one.</summary>
internal sealed class AllStandsAloneAttribute : PropertyRuleAttribute
{
    /// <inheritdoc/>
    public override bool AppliesToWhole => true;

    /// <inheritdoc/>
    public override string? Problem(PropertyValue value) =>
        value is PropertyArray { Count: > 1 } items && items.Contains(new PropertyString(ApiKeyPermission.All))
            ? $"must hold \"{ApiKeyPermission.All}\" alone, because it stands for every permission"
            : null;
}
