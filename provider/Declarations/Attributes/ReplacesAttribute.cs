namespace ElevenProvider.Declarations;

/// <summary>The property cannot change in place: a new value replaces the resource.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ReplacesAttribute : Attribute;
