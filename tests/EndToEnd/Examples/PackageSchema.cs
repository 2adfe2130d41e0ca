using System.Text.Json.Nodes;

namespace ElevenProvider.EndToEnd.Examples;

/// <summary>What programs may use, as <c>schema.json</c> says.</summary>
internal static class PackageSchema
{
    private static readonly JsonNode Root = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "schema.json")))!;

    /// <summary>The names of all resources.</summary>
    public static IEnumerable<string> Resources => Root["resources"]!.AsObject().Select(static entry => NameOf(entry.Key));

    /// <summary>The names of all functions.</summary>
    public static IEnumerable<string> Functions => Root["functions"]!.AsObject().Select(static entry => NameOf(entry.Key));

    /// <summary>The descriptions of all resources and functions.</summary>
    public static IEnumerable<(string Name, string Description)> Descriptions => Root["resources"]!.AsObject().Concat(Root["functions"]!.AsObject())
        .Select(static entry => (NameOf(entry.Key), (string)entry.Value!["description"]!));

    /// <summary>A resource by its token in the short form of YAML, such as <c>elevenlabs:GroupMembership</c>.</summary>
    public static JsonNode? Resource(string token) => Root["resources"]![FullToken(token)];

    /// <summary>A function by its token in the short form of YAML.</summary>
    public static JsonNode? Function(string token) => Root["functions"]![FullToken(token)];

    /// <summary>The values that a property accepts; null where it is not enumerated, or accepts others as well.</summary>
    public static IReadOnlyList<string>? Values(JsonNode property) =>
        ((string?)property["$ref"])?.Split('/')[^1].Replace("%3A", ":", StringComparison.OrdinalIgnoreCase) is { } type
            ? Root["types"]![type]!["enum"]?.AsArray().Select(static value => (string)value!["value"]!).ToList()
            : null;

    private static string NameOf(string token) => token.Split(':')[^1];

    private static string FullToken(string token) => token.Replace("elevenlabs:", "elevenlabs:index:", StringComparison.Ordinal);
}
