using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ElevenProvider.Engine.Tests;

/// <summary>Writes JSON so that two recordings can be compared as text: names sorted, and what differs in every run named instead of shown.</summary>
internal static partial class Canonical
{
    private const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    public static string Text(JsonNode? node) => Node(node)?.ToJsonString() ?? "null";

    private static JsonNode? Node(JsonNode? node) => node switch
    {
        JsonObject map => new JsonObject(map.OrderBy(static entry => entry.Key, StringComparer.Ordinal).Select(static entry => KeyValuePair.Create(entry.Key, Node(entry.Value)))),
        JsonArray array => new JsonArray([.. array.Select(Node)]),
        JsonValue value when value.TryGetValue<string>(out var text) => JsonValue.Create(Text(text)),
        JsonValue value when value.TryGetValue<double>(out var number) => JsonValue.Create(number),
        _ => node?.DeepClone(),
    };

    private static string Text(string text) =>
        SeededName().Replace(Uuid().Replace(text, static match => match.Value == Unknown ? match.Value : "(uuid)"), "a-(seed)");

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", RegexOptions.None, 1000)]
    private static partial Regex Uuid();

    [GeneratedRegex("^a-[0-9a-f]{7}$", RegexOptions.None, 1000)]
    private static partial Regex SeededName();
}
