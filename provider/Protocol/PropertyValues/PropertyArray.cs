using System.Collections;
using System.Runtime.CompilerServices;

namespace ElevenProvider.Protocol.PropertyValues;

/// <summary>A list of values, in order.</summary>
[CollectionBuilder(typeof(PropertyArray), nameof(Create))]
public sealed record PropertyArray : PropertyValue, IReadOnlyList<PropertyValue>
{
    private readonly PropertyValue[] _items;

    /// <summary>Takes a copy of <paramref name="items"/>.</summary>
    public PropertyArray(IEnumerable<PropertyValue> items) => _items = [.. items];

    private PropertyArray(PropertyValue[] items) => _items = items;

    /// <inheritdoc/>
    public int Count => _items.Length;

    /// <inheritdoc/>
    public override bool ContainsUnknowns => Array.Exists(_items, static item => item.ContainsUnknowns);

    /// <inheritdoc/>
    public override bool ContainsSecrets => Array.Exists(_items, static item => item.ContainsSecrets);

    /// <inheritdoc/>
    public PropertyValue this[int index] => _items[index];

    /// <summary>What a collection expression calls.</summary>
    public static PropertyArray Create(ReadOnlySpan<PropertyValue> items) => new(items.ToArray());

    /// <inheritdoc/>
    public override PropertyValue Unwrap() => new PropertyArray(Array.ConvertAll(_items, static item => item.Unwrap()));

    /// <inheritdoc/>
    public IEnumerator<PropertyValue> GetEnumerator() => ((IEnumerable<PropertyValue>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(PropertyArray? other) => other is not null && _items.AsSpan().SequenceEqual(other._items);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in _items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }
}
