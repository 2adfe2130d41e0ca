using ElevenProvider.Protocol.PropertyValues;
using Pulumirpc;

namespace ElevenProvider.Declarations;

/// <summary>What several properties must fulfil together.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public abstract class ObjectRuleAttribute : Attribute
{
    /// <summary>The rule as a sentence for the description of a property that it is about; null for any other property.</summary>
    /// <param name="property">Name of the property in Pulumi programs.</param>
    public virtual string? SentenceFor(string property) => null;

    /// <summary>What is wrong with <paramref name="properties"/>; null where nothing is. Values may be unknown.</summary>
    public abstract CheckFailure? Problem(PropertyObject properties);
}
