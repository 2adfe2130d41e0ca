using ElevenProvider.Protocol.PropertyValues;
using Pulumirpc;

namespace ElevenProvider.Declarations;

/// <summary>What several properties must fulfil together.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public abstract class ObjectRuleAttribute : Attribute
{
    /// <summary>What is wrong with <paramref name="properties"/>; null where nothing is. Values may be unknown.</summary>
    public abstract CheckFailure? Problem(PropertyObject properties);
}
