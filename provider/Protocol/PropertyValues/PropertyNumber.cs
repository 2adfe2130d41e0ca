namespace ElevenProvider.Protocol.PropertyValues;

/// <summary>A number. Pulumi knows doubles only, so integers beyond 2^53 lose precision on the wire.</summary>
/// <param name="Value">The number itself.</param>
public sealed record PropertyNumber(double Value) : PropertyValue;
