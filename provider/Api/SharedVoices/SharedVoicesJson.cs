using System.Text.Json.Serialization;

namespace ElevenProvider.Api.SharedVoices;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(SharedVoicePage))]
[JsonSerializable(typeof(NewSharedVoice))]
[JsonSerializable(typeof(AddedVoice))]
internal sealed partial class SharedVoicesJson : JsonSerializerContext;
