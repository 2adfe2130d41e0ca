namespace ElevenProvider.Protocol.PropertyValues;

/// <summary>A value that must be encrypted in state and never shown.</summary>
public sealed record PropertySecret : PropertyValue
{
    /// <summary>Marks <paramref name="value"/> as secret; a secret of a secret is that secret.</summary>
    public PropertySecret(PropertyValue value) => Value = value is PropertySecret inner ? inner.Value : value;

    /// <summary>The plain value; never itself a <see cref="PropertySecret"/>.</summary>
    public PropertyValue Value { get; }

    /// <inheritdoc/>
    public override bool ContainsUnknowns => Value.ContainsUnknowns;

    /// <inheritdoc/>
    public override bool ContainsSecrets => true;

    /// <inheritdoc/>
    public override PropertyValue Unwrap() => Value.Unwrap();
}
