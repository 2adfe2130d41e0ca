namespace ElevenProvider.Protocol.PropertyValues;

/// <summary>
/// A value as Pulumi programs, engines and plugins exchange it. The set of kinds is closed: every kind is a sealed record in this
/// folder, so a <c>switch</c> over them can be complete. Values are immutable and compare by content.
/// </summary>
/// <remarks>On the wire a value is a <c>google.protobuf.Value</c>; <see cref="PropertyValueDecoder"/> and
/// <see cref="PropertyValueEncoder"/> translate.</remarks>
public abstract record PropertyValue
{
    private protected PropertyValue()
    {
    }

    /// <summary>The explicit null, which is distinct from an absent property.</summary>
    public static PropertyValue Null => PropertyNull.Instance;

    /// <summary>Whether this value is, or holds anywhere within it, something that is not known yet.</summary>
    public virtual bool ContainsUnknowns => false;

    /// <summary>Whether this value is, or holds anywhere within it, a secret.</summary>
    public virtual bool ContainsSecrets => false;

    /// <summary>Wraps a string.</summary>
    public static implicit operator PropertyValue(string value) => new PropertyString(value);

    /// <summary>Wraps a number.</summary>
    public static implicit operator PropertyValue(double value) => new PropertyNumber(value);

    /// <summary>Wraps a boolean.</summary>
    public static implicit operator PropertyValue(bool value) => PropertyBoolean.From(value);

    /// <summary>
    /// This value with the wrappers that only say something about it taken off, at every depth: secrets become their plain values,
    /// outputs the values they resolved to (or an unknown). For comparing and reading, never for sending on.
    /// </summary>
    public virtual PropertyValue Unwrap() => this;

    /// <summary>The value in a form like JSON in which secrets are shown as <c>[secret]</c>; safe for messages and logs.</summary>
    public sealed override string ToString() => PropertyValueText.Of(this);
}
