namespace ElevenProvider.Declarations;

/// <summary>The list is a set: neither the order of its items nor a repeated item is a difference.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class UnorderedAttribute : Attribute;
