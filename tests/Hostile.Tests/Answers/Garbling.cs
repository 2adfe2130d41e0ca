using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;

namespace ElevenProvider.Hostile.Tests.Answers;

/// <summary>Ways in which an answer can be of no use, all of which can be told: nothing may follow from such an answer.</summary>
internal static class Garbling
{
    /// <summary>What stands in answers that are not the API's, and so may be shown nowhere.</summary>
    public const string Planted = "planted-words-of-a-stranger";

    private const int OverTheBudget = 33 * 1024 * 1024;

    /// <summary>Those of the ways that take the longest.</summary>
    public static IReadOnlyList<string> Large { get; } = ["more than the budget", "a bomb"];

    /// <summary>The ways, by name.</summary>
    public static IReadOnlyDictionary<string, Func<Answer, Answer>> Ways { get; } = new Dictionary<string, Func<Answer, Answer>>(StringComparer.Ordinal)
    {
        ["nothing"] = static answer => answer with { Body = [] },
        ["null"] = static answer => answer with { Body = "null"u8.ToArray() },
        ["a text"] = static _ => Text($"\"{Planted}\""),
        ["a number"] = static _ => Text("17"),
        ["no JSON"] = static _ => Text(Planted),
        ["NaN"] = static _ => Text("NaN"),
        ["a web page"] = static answer => answer with { ContentType = "text/html; charset=utf-8", Body = Encoding.UTF8.GetBytes($"<html>{Planted}</html>") },
        ["a web page that says it is JSON"] = static _ => Text($"<html>{Planted}</html>"),
        ["the first half"] = static answer => answer with { Body = answer.Body[..(answer.Body.Length / 2)] },
        ["all but the last byte"] = static answer => answer with { Body = answer.Body[..^1] },
        ["a promise of more"] = static answer => answer with { PromisedLength = answer.Body.Length + 10 },
        ["a break in the middle"] = static answer => answer with { Body = answer.Body[..(answer.Body.Length / 2)], PromisedLength = answer.Body.Length },
        ["the other kind of whole"] = static answer => Text(answer.Body is [(byte)'[', ..] ? "{\"a\":1}" : "[1]"),
        ["nulls for lists"] = static answer => answer with { Body = Each(answer.Body, static node => node is JsonArray ? null : node) },
        ["nulls in lists"] = static answer => answer with { Body = Each(answer.Body, static node => node is JsonArray { Count: > 0 } items ? Nulls(items.Count) : node) },
        ["nulls for everything"] = static answer => answer with { Body = Each(answer.Body, static node => node is JsonValue ? null : node) },
        ["texts for objects"] = static answer => answer with { Body = Each(answer.Body, static node => node is JsonObject { Parent: not null } ? JsonValue.Create("text") : node) },
        ["numbers for texts"] = static answer => answer with { Body = Each(answer.Body, static node => node is JsonValue ? JsonValue.Create(7) : node) },
        ["ten thousand levels"] = static answer => Text(Nested(answer.Body is [(byte)'[', ..])),
        ["no UTF-8"] = static answer => answer with { Body = InTexts(answer.Body, [0xff, 0xfe]) },
        ["half a character"] = static answer => answer with { Body = InTexts(answer.Body, "\\ud800"u8) },
        ["more than the budget"] = static answer => answer with { Body = [.. answer.Body, .. Enumerable.Repeat((byte)' ', OverTheBudget)] },
        ["a bomb"] = static answer => answer with { Body = Bomb(OverTheBudget), Encoding = "gzip" },
        ["what is not compressed"] = static answer => answer with { Encoding = "gzip" },
        ["another compression"] = static answer => answer with { Body = [0x1f, 0x8b, 0xff, .. answer.Body], Encoding = "br" },
    };

    private static Answer Text(string json) => new(200, Answer.Json, Encoding.UTF8.GetBytes(json));

    private static byte[] Each(byte[] body, Func<JsonNode, JsonNode?> change) => Encoding.UTF8.GetBytes(Changed(JsonNode.Parse(body), change)?.ToJsonString() ?? "null");

    private static JsonNode? Changed(JsonNode? node, Func<JsonNode, JsonNode?> change) => node is null || change(node) is not { } kept ? null
        : !ReferenceEquals(kept, node) ? kept
        : node switch
        {
            JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, Changed(member.Value, change)))),
            JsonArray items => new JsonArray([.. items.Select(item => Changed(item, change))]),
            _ => node.DeepClone(),
        };

    private static JsonArray Nulls(int count) => [.. Enumerable.Repeat<JsonNode?>(null, count)];

    private static string Nested(bool asList) => asList
        ? new string('[', 10_000) + new string(']', 10_000)
        : string.Concat(Enumerable.Repeat("{\"voices\":", 10_000)) + "1" + new string('}', 10_000);

    // After each quotation mark that a colon precedes, which is where the text of a value begins.
    private static byte[] InTexts(byte[] body, ReadOnlySpan<byte> bytes)
    {
        var changed = new List<byte>();
        for (var at = 0; at < body.Length; at++)
        {
            changed.Add(body[at]);
            if (at > 0 && body[at] == '"' && body[at - 1] is (byte)':' or (byte)'[')
            {
                changed.AddRange(bytes);
            }
        }

        return [.. changed];
    }

    private static byte[] Bomb(int size)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal))
        {
            gzip.Write("{\"a\":\""u8);
            gzip.Write(new byte[size]);
        }

        return compressed.ToArray();
    }
}
