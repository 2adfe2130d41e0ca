using ElevenProvider.Protocol.PropertyValues;

namespace ElevenProvider.Protocol.Tests.PropertyValues;

/// <summary>Puts a value somewhere within another.</summary>
public sealed record Surroundings(Func<PropertyValue, PropertyValue> Around);
