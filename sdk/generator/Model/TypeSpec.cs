namespace ElevenProvider.SdkGenerator.Model;

/// <summary>A named type: an object, or an enumeration where it has values.</summary>
internal sealed record TypeSpec : ObjectSpec
{
    public IReadOnlyList<EnumValueSpec> Enum { get; init; } = [];
}
