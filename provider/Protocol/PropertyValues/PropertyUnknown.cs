namespace ElevenProvider.Protocol.PropertyValues;

/// <summary>A value that will be known only after the resource it comes from was created or changed. Occurs in previews only.</summary>
/// <param name="Kind">What kind of value it will be, as far as the sender knows.</param>
public sealed record PropertyUnknown(UnknownKind Kind = UnknownKind.String) : PropertyValue
{
    /// <summary>The unknown of no particular kind; Pulumi sends it as an unknown string.</summary>
    public static PropertyUnknown Instance { get; } = new();

    /// <inheritdoc/>
    public override bool ContainsUnknowns => true;
}
