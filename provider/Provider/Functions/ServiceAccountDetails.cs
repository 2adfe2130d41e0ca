using ElevenProvider.Api.ServiceAccounts;
using ElevenProvider.Declarations;

namespace ElevenProvider.Provider.Functions;

/// <summary>A service account: an identity for programs.</summary>
[DeclaredObject]
internal sealed partial record ServiceAccountDetails
{
    /// <summary>Id of the account.</summary>
    public required string ServiceAccountUserId { get; init; }

    /// <summary>Name of the account; need not be unique. Absent where it is not known.</summary>
    public string? Name { get; init; }

    /// <summary>When the account was made, as an RFC 3339 time; absent where it is not known.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>API keys of the account, without the keys themselves.</summary>
    public required IReadOnlyList<ServiceAccountApiKeyDetails> ApiKeys { get; init; }

    /// <summary>Groups that whatever the account makes is shared with; absent on servers that do not tell.</summary>
    public IReadOnlyList<DefaultSharingGroup>? DefaultSharingGroups { get; init; }

    /// <summary>As the API tells it.</summary>
    public static ServiceAccountDetails Of(ServiceAccount account) => new()
    {
        ServiceAccountUserId = account.ServiceAccountUserId,
        Name = account.Name,
        CreatedAt = account.CreatedAt,
        ApiKeys = [.. account.ApiKeys.Select(key => ServiceAccountApiKeyDetails.Of(key, account.ServiceAccountUserId))],
        DefaultSharingGroups = account.DefaultSharingGroups?.Select(DefaultSharingGroup.Of).ToList(),
    };
}
