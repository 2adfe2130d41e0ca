using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace ElevenProvider.Protocol.PropertyValues;

/// <summary>Values by name. The order of the names has no meaning.</summary>
public sealed record PropertyObject : PropertyValue, IReadOnlyDictionary<string, PropertyValue>
{
    private readonly Dictionary<string, PropertyValue> _properties;

    /// <summary>Takes a copy of <paramref name="properties"/>.</summary>
    /// <exception cref="ArgumentException">A name occurs twice.</exception>
    public PropertyObject(IEnumerable<KeyValuePair<string, PropertyValue>> properties) =>
        _properties = new(properties, StringComparer.Ordinal);

    private PropertyObject(Dictionary<string, PropertyValue> properties) => _properties = properties;

    /// <summary>The object without properties.</summary>
    public static PropertyObject Empty { get; } = new(new Dictionary<string, PropertyValue>(StringComparer.Ordinal));

    /// <inheritdoc/>
    public int Count => _properties.Count;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => _properties.Keys;

    /// <inheritdoc/>
    public IEnumerable<PropertyValue> Values => _properties.Values;

    /// <inheritdoc/>
    public override bool ContainsUnknowns => _properties.Values.Any(static value => value.ContainsUnknowns);

    /// <inheritdoc/>
    public override bool ContainsSecrets => _properties.Values.Any(static value => value.ContainsSecrets);

    /// <inheritdoc/>
    public PropertyValue this[string key] => _properties[key];

    /// <summary>The value called <paramref name="key"/>, or null (not <see cref="PropertyNull"/>) where there is none.</summary>
    public PropertyValue? Find(string key) => _properties.GetValueOrDefault(key);

    /// <summary>This object with <paramref name="key"/> set to <paramref name="value"/>.</summary>
    public PropertyObject With(string key, PropertyValue value) =>
        new(new Dictionary<string, PropertyValue>(_properties, StringComparer.Ordinal) { [key] = value });

    /// <summary>This object without <paramref name="key"/>; itself where it has none.</summary>
    public PropertyObject Without(string key)
    {
        if (!_properties.ContainsKey(key))
        {
            return this;
        }

        var rest = new Dictionary<string, PropertyValue>(_properties, StringComparer.Ordinal);
        rest.Remove(key);
        return new(rest);
    }

    /// <inheritdoc/>
    public override PropertyObject Unwrap() =>
        new(_properties.Select(static property => KeyValuePair.Create(property.Key, property.Value.Unwrap())));

    /// <inheritdoc/>
    public bool ContainsKey(string key) => _properties.ContainsKey(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out PropertyValue value) => _properties.TryGetValue(key, out value);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, PropertyValue>> GetEnumerator() => _properties.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(PropertyObject? other) =>
        other is not null
        && other.Count == Count
        && _properties.All(property => other._properties.TryGetValue(property.Key, out var value) && property.Value.Equals(value));

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = Count;
        foreach (var (key, value) in _properties)
        {
            // Exclusive or, because the order of the names has no meaning.
            hash ^= HashCode.Combine(StringComparer.Ordinal.GetHashCode(key), value);
        }

        return hash;
    }
}
