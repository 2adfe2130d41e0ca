using System.Text.Json;
using System.Text.Json.Serialization;

namespace ElevenProvider.Api.Json;

/// <summary>Reads a limit that is a number or the word <c>unlimited</c>. Another word, which no server is known to send, is as if nothing were said.</summary>
internal sealed class LimitConverter : JsonConverter<Limit>
{
    private const string Unlimited = "unlimited";

    public override Limit? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Number => new Limit(reader.TryGetInt64(out var amount) ? amount : (long)reader.GetDouble()),
        JsonTokenType.String when reader.ValueTextEquals(Unlimited) => new Limit(Amount: null),
        JsonTokenType.String => null,
        _ => throw new JsonException(),
    };

    public override void Write(Utf8JsonWriter writer, Limit value, JsonSerializerOptions options)
    {
        if (value.Amount is { } amount)
        {
            writer.WriteNumberValue(amount);
        }
        else
        {
            writer.WriteStringValue(Unlimited);
        }
    }
}
