using System.Text.Json.Serialization;
using ElevenProvider.Api.Json;

namespace ElevenProvider.Api.ServiceAccounts;

/// <summary>The answer of <c>GET /v1/service-accounts/{service_account_user_id}/api-keys</c>.</summary>
internal sealed record ApiKeyList
{
    // Required, because an answer without the list must not look like an account without keys.
    [JsonPropertyName("api-keys")]
    public required IReadOnlyList<ApiKey> ApiKeys { get; init => field = DecodedList.Whole(value); }
}
