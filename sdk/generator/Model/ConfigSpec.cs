namespace ElevenProvider.SdkGenerator.Model;

/// <summary>The provider's configuration.</summary>
internal sealed record ConfigSpec
{
    public required SortedDictionary<string, PropertySpec> Variables { get; init; }
}
