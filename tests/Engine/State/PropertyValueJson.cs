using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ElevenProvider.Engine.Secrets;
using ElevenProvider.Protocol.PropertyValues;
using Google.Protobuf.WellKnownTypes;

namespace ElevenProvider.Engine.State;

/// <summary>Property values as JSON in state files: as on the wire, but with secrets encrypted.</summary>
internal sealed class PropertyValueJson(PassphraseSecrets secrets)
{
    // Pulumi's writer escapes as little as JSON allows, and so the encrypted texts are the same.
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // An unchanged secret keeps its ciphertext, so that files differ only where something changed. Values are immutable, so identity is enough.
    private readonly ConditionalWeakTable<PropertySecret, string> _ciphertexts = [];

    public JsonNode? Write(PropertyValue value) => value switch
    {
        PropertySecret secret => new JsonObject
        {
            [Signatures.Key] = Signatures.Secret,
            ["ciphertext"] = _ciphertexts.GetValue(secret, created => secrets.Encrypt(PlainJson(created.Value).ToJsonString(Relaxed))),
        },
        PropertyObject map => Write(map),
        PropertyArray array => new JsonArray([.. array.Select(Write)]),
        _ => FromMessage(value.ToValue()),
    };

    public JsonObject Write(PropertyObject map) => new(
        map.OrderBy(static property => property.Key, StringComparer.Ordinal)
            .Select(property => KeyValuePair.Create(property.Key, Write(property.Value))));

    public PropertyValue Read(JsonNode? node) => node switch
    {
        JsonObject map when (string?)map[Signatures.Key] == Signatures.Secret => ReadSecret(map),
        JsonObject map when map.ContainsKey(Signatures.Key) => ToMessage(map).ToPropertyValue(),
        JsonObject map => ReadObject(map),
        JsonArray array => new PropertyArray(array.Select(Read)),
        _ => ToMessage(node).ToPropertyValue(),
    };

    public PropertyObject ReadObject(JsonObject? map) =>
        new((map ?? []).Select(property => KeyValuePair.Create(property.Key, Read(property.Value))));

    private PropertySecret ReadSecret(JsonObject map)
    {
        var ciphertext = (string?)map["ciphertext"];
        var plaintext = ciphertext is null ? (string?)map["plaintext"] : secrets.Decrypt(ciphertext);
        var secret = new PropertySecret(Read(JsonNode.Parse(plaintext ?? throw new FormatException("a secret has no ciphertext"))));
        if (ciphertext is not null)
        {
            _ciphertexts.Add(secret, ciphertext);
        }

        return secret;
    }

    private static JsonNode PlainJson(PropertyValue value) => FromMessage(value.ToValue()) ?? JsonValue.Create((string?)null)!;

    private static JsonNode? FromMessage(Value message) => message.KindCase switch
    {
        Value.KindOneofCase.BoolValue => JsonValue.Create(message.BoolValue),
        Value.KindOneofCase.NumberValue => JsonValue.Create(message.NumberValue),
        Value.KindOneofCase.StringValue => JsonValue.Create(message.StringValue),
        Value.KindOneofCase.ListValue => new JsonArray([.. message.ListValue.Values.Select(FromMessage)]),
        Value.KindOneofCase.StructValue => new JsonObject(message.StructValue.Fields
            .OrderBy(static field => field.Key, StringComparer.Ordinal)
            .Select(static field => KeyValuePair.Create(field.Key, FromMessage(field.Value)))),
        _ => null,
    };

    private static Value ToMessage(JsonNode? node) => node switch
    {
        null => Value.ForNull(),
        JsonObject map => Value.ForStruct(new Struct { Fields = { map.ToDictionary(static property => property.Key, static property => ToMessage(property.Value), StringComparer.Ordinal) } }),
        JsonArray array => Value.ForList([.. array.Select(ToMessage)]),
        _ => node.GetValueKind() switch
        {
            JsonValueKind.String => Value.ForString((string)node!),
            JsonValueKind.Number => Value.ForNumber((double)node),
            var kind => Value.ForBool(kind == JsonValueKind.True),
        },
    };
}
