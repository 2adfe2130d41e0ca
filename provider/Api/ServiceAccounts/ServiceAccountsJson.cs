using System.Text.Json.Serialization;

namespace ElevenProvider.Api.ServiceAccounts;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(ServiceAccountList))]
[JsonSerializable(typeof(ApiKeyList))]
[JsonSerializable(typeof(CreatedApiKey))]
[JsonSerializable(typeof(PlatformLimits))]
internal sealed partial class ServiceAccountsJson : JsonSerializerContext;
