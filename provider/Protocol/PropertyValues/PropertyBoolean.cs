namespace ElevenProvider.Protocol.PropertyValues;

/// <summary>A boolean.</summary>
public sealed record PropertyBoolean : PropertyValue
{
    private static readonly PropertyBoolean True = new(value: true);
    private static readonly PropertyBoolean False = new(value: false);

    private PropertyBoolean(bool value) => Value = value;

    /// <summary>The boolean itself.</summary>
    public bool Value { get; }

    /// <summary>The one instance for <paramref name="value"/>.</summary>
    public static PropertyBoolean From(bool value) => value ? True : False;
}
