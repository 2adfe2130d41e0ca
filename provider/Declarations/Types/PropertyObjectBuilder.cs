using ElevenProvider.Protocol.PropertyValues;

namespace ElevenProvider.Declarations;

/// <summary>Collects typed values as properties, leaving absent ones out. Generated code is what uses it.</summary>
public sealed class PropertyObjectBuilder
{
    private readonly List<KeyValuePair<string, PropertyValue>> _properties = [];

    /// <summary>Adds a value that may be absent.</summary>
    public PropertyObjectBuilder Add<T>(string name, PropertyCodec<T> codec, T? value, bool secret = false)
        where T : class =>
        value is null ? this : Add(name, codec.Write(value), secret);

    /// <summary>Adds a value that may be absent.</summary>
    public PropertyObjectBuilder AddValue<T>(string name, PropertyCodec<T> codec, T? value, bool secret = false)
        where T : struct =>
        value is { } present ? Add(name, codec.Write(present), secret) : this;

    /// <summary>The properties that were added.</summary>
    public PropertyObject Build() => new(_properties);

    private PropertyObjectBuilder Add(string name, PropertyValue value, bool secret)
    {
        _properties.Add(KeyValuePair.Create(name, secret ? new PropertySecret(value) : value));
        return this;
    }
}
