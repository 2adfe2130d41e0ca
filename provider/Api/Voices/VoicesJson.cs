using System.Text.Json.Serialization;

namespace ElevenProvider.Api.Voices;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(Voice))]
[JsonSerializable(typeof(VoicePage))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, string>))]
internal sealed partial class VoicesJson : JsonSerializerContext;
