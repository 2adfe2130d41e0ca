namespace ElevenProvider.Protocol.PropertyValues;

/// <summary>What an unknown value will turn out to be; each has its own sentinel on the wire.</summary>
public enum UnknownKind
{
    /// <summary>A string, or of no particular kind.</summary>
    String,

    /// <summary>A boolean.</summary>
    Boolean,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A list.</summary>
    Array,

    /// <summary>An asset.</summary>
    Asset,

    /// <summary>An archive.</summary>
    Archive,

    /// <summary>An object.</summary>
    Object,
}
