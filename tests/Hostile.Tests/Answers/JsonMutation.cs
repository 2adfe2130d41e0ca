using System.Text;
using System.Text.Json.Nodes;

namespace ElevenProvider.Hostile.Tests.Answers;

/// <summary>Changes an answer at random places. What comes of it may be garbage, or may be true of another workspace.</summary>
internal static class JsonMutation
{
    private static readonly string[] Raw =
    [
        "null", "true", "{}", "[]", "\"\"", "0", "-1", "1e400", "-1e400", "1e-400", "9223372036854775808", "99999999999999999999", "253402300800000", "0.1",
        "NaN", "Infinity", "'a'", "\"\\ud800\"", "\"\\u0000\"", "\"a\\u202eb\"", "\"../..\"", "\"%2f\"", "[null]", "[[]]", "{\"\":null}", "{\"id\":7}", "\"sk_0123456789abcdef\"",
        "{\"\\ud800\":1}", "\"unlimited\"", "\"copied\"", "\"2026-01-01\"", "undefined", "", ",", "}", "]", ":",
    ];

    /// <summary>A changed copy.</summary>
    public static byte[] Of(byte[] body, Random random)
    {
        var text = Encoding.UTF8.GetString(body);
        for (var left = 1 + random.Next(3); left > 0; left--)
        {
            text = random.Next(10) == 0 ? Damaged(text, random) : Changed(text, random);
        }

        var bytes = Encoding.UTF8.GetBytes(text);
        return random.Next(20) == 0 && bytes.Length > 0 ? Flipped(bytes, random) : bytes;
    }

    private static string Changed(string text, Random random)
    {
        JsonNode? root;
        try
        {
            root = JsonNode.Parse(text);
        }
        catch (System.Text.Json.JsonException)
        {
            return Damaged(text, random);
        }

        var nodes = All(root).ToList();
        if (nodes.Count == 0)
        {
            return Value(random);
        }

        // A place holder that is replaced as text afterwards, so that what stands in its place need not be JSON.
        const string Place = "\"place-of-a-mutation\"";
        var node = nodes[random.Next(nodes.Count)];
        switch (node.Parent)
        {
            case JsonObject parent:
                var name = node.GetPropertyName();
                switch (random.Next(5))
                {
                    case 0:
                        parent.Remove(name);
                        return root!.ToJsonString();
                    case 1:
                        parent.Add($"{name}\"".Replace("\"", "", StringComparison.Ordinal) + "_2", JsonNode.Parse(Place));
                        return root!.ToJsonString().Replace($"{name}_2", name, StringComparison.Ordinal).Replace(Place, Value(random), StringComparison.Ordinal);
                    default:
                        parent[name] = JsonNode.Parse(Place);
                        break;
                }

                break;
            case JsonArray parent when random.Next(4) == 0:
                parent.Add(node.DeepClone());
                break;
            case JsonArray parent:
                parent[node.GetElementIndex()] = JsonNode.Parse(Place);
                break;
            default:
                return Value(random);
        }

        return root!.ToJsonString().Replace(Place, Value(random), StringComparison.Ordinal);
    }

    private static IEnumerable<JsonNode> All(JsonNode? node) => node switch
    {
        null => [],
        JsonObject members => [node, .. members.SelectMany(static member => All(member.Value))],
        JsonArray items => [node, .. items.SelectMany(All)],
        _ => [node],
    };

    private static string Value(Random random) => random.Next(12) switch
    {
        0 => $"\"{new string('x', random.Next(20_000))}\"",
        1 => string.Concat(Enumerable.Repeat("[", 1 + random.Next(200))),
        2 => $"[{string.Join(',', Enumerable.Repeat("null", random.Next(1000)))}]",
        3 => new string('9', 1 + random.Next(400)),
        _ => Raw[random.Next(Raw.Length)],
    };

    private static string Damaged(string text, Random random)
    {
        var at = random.Next(text.Length + 1);
        return random.Next(4) switch
        {
            0 => text[..at],
            1 => text[at..],
            2 => text.Insert(at, Raw[random.Next(Raw.Length)]),
            _ => text + text[..at],
        };
    }

    private static byte[] Flipped(byte[] bytes, Random random)
    {
        for (var left = 1 + random.Next(8); left > 0; left--)
        {
            bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
        }

        return bytes;
    }
}
