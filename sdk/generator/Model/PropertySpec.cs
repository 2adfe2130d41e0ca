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

    public bool Secret { get; init; }

    public JsonElement? Default { get; init; }
}
