using System.Text.Json;
using System.Text.Json.Serialization;

namespace ElevenProvider.Api.ServiceAccounts;

/// <summary>Tells a server that says that a key has no limits, by null, from one that does not speak of them.</summary>
internal sealed class PlatformLimitsConverter : JsonConverter<PlatformLimits?>
{
    public override bool HandleNull => true;

    public override PlatformLimits? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize(ref reader, ServiceAccountsJson.Default.PlatformLimits) ?? PlatformLimits.None;

    public override void Write(Utf8JsonWriter writer, PlatformLimits? value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value!, ServiceAccountsJson.Default.PlatformLimits);
}
