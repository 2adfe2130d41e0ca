using System.Text.Json;
using System.Text.Json.Serialization;

namespace ElevenProvider.Emulator.Bodies;

/// <summary>One entry of a 422 answer.</summary>
/// <param name="Location">Where: <c>body</c> or <c>query</c>, then property names and array indexes.</param>
/// <param name="Input">What was found there; for something missing, what it is missing from.</param>
internal sealed record ValidationFault(
    string Type,
    [property: JsonPropertyName("loc")] IReadOnlyList<object> Location,
    [property: JsonPropertyName("msg")] string Message,
    JsonElement? Input);
