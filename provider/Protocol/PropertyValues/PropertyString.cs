namespace ElevenProvider.Protocol.PropertyValues;

/// <summary>A string.</summary>
/// <param name="Value">The text itself; never null.</param>
public sealed record PropertyString(string Value) : PropertyValue;
