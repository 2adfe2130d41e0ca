using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ElevenProvider.Api.Json;

/// <summary>Reads an amount of money as it is written, without the rounding of a floating-point number; from a number, too.</summary>
internal sealed class DecimalTextConverter : JsonConverter<string?>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan),
        JsonTokenType.Null => null,
        _ => throw new JsonException(),
    };

    public override void Write(Utf8JsonWriter writer, string? value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
