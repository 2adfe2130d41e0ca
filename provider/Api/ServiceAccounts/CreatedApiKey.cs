using System.Text.Json.Serialization;

namespace ElevenProvider.Api.ServiceAccounts;

/// <summary>A new key with its secret, which the API shows this one time.</summary>
public sealed record CreatedApiKey
{
    /// <summary>The secret.</summary>
    [JsonPropertyName("xi-api-key")]
    public required string Secret { get; init; }

    /// <summary>Id of the key; null from servers before 2026, where the listing tells it.</summary>
    public string? KeyId { get; init; }

    /// <summary>The key without its secret, so that it can be logged.</summary>
    public override string ToString() => $"{nameof(CreatedApiKey)} {{ {nameof(KeyId)} = {KeyId} }}";
}
