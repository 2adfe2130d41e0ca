using System.Text.Json.Serialization;
using ElevenProvider.Api.Json;

namespace ElevenProvider.Api.ServiceAccounts;

/// <summary>The answer of <c>GET /v1/service-accounts</c>.</summary>
internal sealed record ServiceAccountList
{
    [JsonPropertyName("service-accounts")]
    public required IReadOnlyList<ServiceAccount> ServiceAccounts { get; init => field = DecodedList.Whole(value); }
}
