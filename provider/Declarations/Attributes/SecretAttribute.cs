namespace ElevenProvider.Declarations;

/// <summary>The value is secret: encrypted in state, never shown.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SecretAttribute : Attribute;
