using System.Text.Json.Serialization;

namespace ElevenProvider.Api.Groups;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(Dictionary<string, Group>))]
[JsonSerializable(typeof(IReadOnlyList<GroupSearchResult>))]
[JsonSerializable(typeof(MembershipChange))]
internal sealed partial class GroupsJson : JsonSerializerContext;
