using ElevenProvider.Protocol.PropertyValues;

namespace ElevenProvider.Declarations;

/// <summary>What the value of a property must fulfil beyond its type. On a list it is applied to each item, unless it
/// <see cref="AppliesToWhole">applies to the whole</see>.</summary>
[AttributeUsage(AttributeTargets.Property)]
public abstract class PropertyRuleAttribute : Attribute
{
    /// <summary>Whether the rule is about a list as a whole.</summary>
    public virtual bool AppliesToWhole => false;

    /// <summary>The rule as a sentence for the property's description; null where the description says it in words of its own.</summary>
    public virtual string? Sentence => null;

    /// <summary>Whether <paramref name="value"/> may hold a secret although the property is none, so that no engine should show it.</summary>
    public virtual bool MayBeSecret(PropertyValue value) => false;

    /// <summary>What is wrong with <paramref name="value"/>, as the end of a sentence that starts with the property's name; null where nothing is.
    /// The value is known, and of the property's type. The text must not quote it, because it may be secret.</summary>
    public abstract string? Problem(PropertyValue value);
}
