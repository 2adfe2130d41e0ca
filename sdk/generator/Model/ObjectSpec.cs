namespace ElevenProvider.SdkGenerator.Model;

/// <summary>Properties that belong together.</summary>
internal record ObjectSpec
{
    public SortedDictionary<string, PropertySpec> Properties { get; init; } = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Required { get; init; } = [];

    public string? Description { get; init; }

    /// <summary>Whether the property is always there.</summary>
    public bool IsRequired(string name) => Required.Contains(name, StringComparer.Ordinal);
}
