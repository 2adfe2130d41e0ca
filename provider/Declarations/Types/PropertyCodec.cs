using ElevenProvider.Protocol.PropertyValues;

namespace ElevenProvider.Declarations;

/// <summary>Translates between values on the wire and a type in C#.</summary>
/// <param name="Type">What values it takes.</param>
/// <param name="Read">Makes the typed value from one that is known and of the right type.</param>
/// <param name="Write">Makes the value for the wire.</param>
public sealed record PropertyCodec<T>(PropertyType Type, Func<PropertyValue, T> Read, Func<T, PropertyValue> Write)
    where T : notnull;
