namespace ElevenProvider.Protocol.PropertyValues;

/// <summary>A string that is not valid UTF-8, as its bytes. Understood by engines from 3.255.</summary>
/// <param name="Value">The bytes.</param>
public sealed record PropertyByteString(ReadOnlyMemory<byte> Value) : PropertyValue
{
    /// <inheritdoc/>
    public bool Equals(PropertyByteString? other) => other is not null && Value.Span.SequenceEqual(other.Value.Span);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.AddBytes(Value.Span);
        return hash.ToHashCode();
    }
}
