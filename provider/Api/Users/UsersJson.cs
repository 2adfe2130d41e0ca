using System.Text.Json.Serialization;

namespace ElevenProvider.Api.Users;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(User))]
[JsonSerializable(typeof(Subscription))]
internal sealed partial class UsersJson : JsonSerializerContext;
