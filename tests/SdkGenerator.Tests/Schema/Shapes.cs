using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ElevenProvider.SdkGenerator.Tests.Schema;

/// <summary>The shapes that others are made of.</summary>
internal static class Shapes
{
    public static Shape Text { get; } = Value("a text", static node => node is JsonValue value && value.TryGetValue<string>(out _));

    public static Shape Flag { get; } = Value("true or false", static node => node is JsonValue value && value.TryGetValue<bool>(out _));

    public static Shape Primitive { get; } = Value("a boolean, a number or a text", static node => node is JsonValue);

    public static Shape Matching(string pattern) => Value($"like {pattern}", node =>
        node is JsonValue value && value.TryGetValue<string>(out var text) && Regex.IsMatch(text, pattern, RegexOptions.None, TimeSpan.FromSeconds(1)));

    public static Shape OneOf(params string[] texts) => Value($"one of {string.Join(", ", texts)}", node =>
        node is JsonValue value && value.TryGetValue<string>(out var text) && texts.Contains(text, StringComparer.Ordinal));

    public static Shape List(Shape item, int atLeast = 0) => (node, path) => node is not JsonArray items ? [$"{path} must be a list"]
        : items.Count < atLeast ? [$"{path} must have {atLeast} items or more"]
        : items.SelectMany((each, index) => item(each, $"{path}/{index}"));

    public static Shape Map(Shape value, string keyPattern = "") => (node, path) => node is not JsonObject entries ? [$"{path} must be an object"]
        : entries.SelectMany(entry => Matching(keyPattern)(JsonValue.Create(entry.Key), $"{path}/{entry.Key}").Concat(value(entry.Value, $"{path}/{entry.Key}")));

    /// <summary>An object that has no other properties than these.</summary>
    public static Shape Object(IReadOnlyDictionary<string, Shape> properties, params string[] required) => (node, path) => node is not JsonObject found
        ? [$"{path} must be an object"]
        : found.SelectMany(property => properties.TryGetValue(property.Key, out var shape)
                ? shape(property.Value, $"{path}/{property.Key}")
                : [$"{path} must not have {property.Key}"])
            .Concat(required.Where(name => !found.ContainsKey(name)).Select(name => $"{path} must have {name}"));

    private static Shape Value(string what, Func<JsonNode?, bool> isRight) => (node, path) => isRight(node) ? [] : [$"{path} must be {what}"];
}
