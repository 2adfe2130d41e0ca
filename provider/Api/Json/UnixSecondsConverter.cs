using System.Text.Json;
using System.Text.Json.Serialization;

namespace ElevenProvider.Api.Json;

/// <summary>Reads the API's timestamps, seconds since 1970. It says 0 where it does not know and -1 for never; both are null here.</summary>
internal sealed class UnixSecondsConverter : JsonConverter<DateTimeOffset?>
{
    public override DateTimeOffset? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is JsonTokenType.Null)
        {
            return null;
        }

        if (reader.TokenType is not JsonTokenType.Number || !reader.TryGetDouble(out var seconds) || !IsInRange(seconds))
        {
            throw new JsonException();
        }

        return seconds <= 0 ? null : DateTimeOffset.FromUnixTimeSeconds((long)seconds);
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset? value, JsonSerializerOptions options)
    {
        if (value is { } time)
        {
            writer.WriteNumberValue(time.ToUnixTimeSeconds());
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    private static bool IsInRange(double seconds) =>
        seconds >= DateTimeOffset.MinValue.ToUnixTimeSeconds() && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds();
}
