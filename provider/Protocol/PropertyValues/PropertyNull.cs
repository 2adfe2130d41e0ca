namespace ElevenProvider.Protocol.PropertyValues;

/// <summary>The explicit null.</summary>
public sealed record PropertyNull : PropertyValue
{
    private PropertyNull()
    {
    }

    internal static PropertyNull Instance { get; } = new();
}
