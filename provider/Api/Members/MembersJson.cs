using System.Text.Json.Serialization;

namespace ElevenProvider.Api.Members;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(IReadOnlyList<Member>))]
internal sealed partial class MembersJson : JsonSerializerContext;
