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

    /// <summary>Token of the named type of the package that it refers to; null where it refers to none.</summary>
    [JsonIgnore]
    public string? TypeToken => Reference?.Split("#/types/") is ["", var token] ? Uri.UnescapeDataString(token) : null;

    public IReadOnlyList<PropertySpec> OneOf { get; init; } = [];

    public string? Description { get; init; }

    public bool Secret { get; init; }

    /// <summary>Whether the engine replaces the resource where the value changes.</summary>
    public bool ReplaceOnChanges { get; init; }

    public JsonElement? Default { get; init; }
}
