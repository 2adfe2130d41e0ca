using System.Text.Json;
using System.Text.Json.Serialization;

namespace ElevenProvider.SdkGenerator.Model;

/// <summary>A property, or the type of what is within one.</summary>
internal sealed record PropertySpec
{
    public string? Type { get; init; }

    public PropertySpec? Items { get; init; }

    public PropertySpec? AdditionalProperties { get; init; }

    [JsonPropertyName("$ref")]
    public string? Reference { get; init; }

    public IReadOnlyList<PropertySpec> OneOf { get; init; } = [];

    public string? Description { get; init; }

    /// <summary>Whether the value has to be there already, so that it cannot come from another resource.</summary>
    public bool Plain { get; init; }

    public bool Secret { get; init; }

    /// <summary>Whether the engine replaces the resource where the value changes.</summary>
    public bool ReplaceOnChanges { get; init; }

    /// <summary>What to use instead; null where nothing is wrong with the property.</summary>
    public string? DeprecationMessage { get; init; }

    public JsonElement? Default { get; init; }
}
