using System.Text.Json.Serialization;

namespace ElevenProvider.Api.Usage;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    RespectNullableAnnotations = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CharacterStats))]
[JsonSerializable(typeof(AnalyticsQuery))]
[JsonSerializable(typeof(AnalyticsTable))]
internal sealed partial class UsageJson : JsonSerializerContext;
