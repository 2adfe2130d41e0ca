using System.Text.Json;
using System.Text.Json.Serialization;

namespace ElevenProvider.Api.Json;

/// <summary>Reads the API's timestamps, seconds since 1970. It says 0 where it does not know and -1 for never; both are null here.</summary>
/// <remarks>The serializer does not ask it about null, which is the same to both.</remarks>
internal sealed class UnixSecondsConverter : JsonConverter<DateTimeOffset?>
{
    public override DateTimeOffset? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is not JsonTokenType.Number || !reader.TryGetDouble(out var seconds) || !IsInRange(seconds))
        {
            throw new JsonException();
        }

        return seconds <= 0 ? null : DateTimeOffset.FromUnixTimeSeconds((long)seconds);
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset? value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value!.Value.ToUnixTimeSeconds());

    private static bool IsInRange(double seconds) =>
        seconds >= DateTimeOffset.MinValue.ToUnixTimeSeconds() && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds();
}
