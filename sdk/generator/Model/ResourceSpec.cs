namespace ElevenProvider.SdkGenerator.Model;

/// <summary>A resource, or the provider itself.</summary>
internal sealed record ResourceSpec : ObjectSpec
{
    public SortedDictionary<string, PropertySpec> InputProperties { get; init; } = [];

    public IReadOnlyList<string> RequiredInputs { get; init; } = [];

    /// <summary>What a program may say beside the id to look a resource up.</summary>
    public ObjectSpec? StateInputs { get; init; }
}
