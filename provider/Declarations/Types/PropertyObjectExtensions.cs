using ElevenProvider.Protocol.PropertyValues;

namespace ElevenProvider.Declarations;

/// <summary>Reads typed values out of properties. Generated code is what uses it.</summary>
public static class PropertyObjectExtensions
{
    /// <summary>A value that must be there.</summary>
    /// <exception cref="FormatException">It is not there, not known, or of the wrong type.</exception>
    public static T Required<T>(this PropertyObject properties, string name, PropertyCodec<T> codec)
        where T : notnull =>
        Present(properties, name) is { } value
            ? Read(name, value, codec)
            : throw new FormatException($"The property {name} is missing.");

    /// <summary>A value that may be absent.</summary>
    /// <exception cref="FormatException">It is not known, or of the wrong type.</exception>
    public static T? Optional<T>(this PropertyObject properties, string name, PropertyCodec<T> codec)
        where T : class =>
        Present(properties, name) is { } value ? Read(name, value, codec) : null;

    /// <summary>A value that may be absent.</summary>
    /// <exception cref="FormatException">It is not known, or of the wrong type.</exception>
    public static T? OptionalValue<T>(this PropertyObject properties, string name, PropertyCodec<T> codec)
        where T : struct =>
        Present(properties, name) is { } value ? Read(name, value, codec) : null;

    private static PropertyValue? Present(PropertyObject properties, string name) =>
        properties.Find(name)?.Unwrap() is { } value and not PropertyNull ? value : null;

    private static T Read<T>(string name, PropertyValue value, PropertyCodec<T> codec)
        where T : notnull
    {
        try
        {
            return codec.Read(value);
        }
        catch (InvalidCastException problem)
        {
            throw new FormatException($"The property {name} is not {codec.Type.Singular}.", problem);
        }
    }
}
