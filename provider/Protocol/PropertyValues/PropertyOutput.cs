namespace ElevenProvider.Protocol.PropertyValues;

/// <summary>A value together with where it comes from.</summary>
/// <param name="Value">The value; null while it is not known.</param>
/// <param name="IsSecret">Whether the value is secret.</param>
/// <param name="Dependencies">URNs of the resources it depends on.</param>
public sealed record PropertyOutput(PropertyValue? Value, bool IsSecret, IReadOnlyList<string> Dependencies) : PropertyValue
{
    /// <inheritdoc/>
    public override bool ContainsUnknowns => Value is null || Value.ContainsUnknowns;

    /// <inheritdoc/>
    public override bool ContainsSecrets => IsSecret || Value is { ContainsSecrets: true };

    /// <inheritdoc/>
    public override PropertyValue Unwrap() => Value is null ? PropertyUnknown.Instance : Value.Unwrap();

    /// <inheritdoc/>
    public bool Equals(PropertyOutput? other) =>
        other is not null
        && Equals(Value, other.Value)
        && IsSecret == other.IsSecret
        && Dependencies.SequenceEqual(other.Dependencies, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Value, IsSecret, Dependencies.Count);
}
