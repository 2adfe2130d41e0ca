using System.Text.Json.Serialization;

namespace ElevenProvider.Api.Members;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(IReadOnlyList<Member>))]
internal sealed partial class MembersJson : JsonSerializerContext;
