using ElevenProvider.Api.ServiceAccounts;

namespace ElevenProvider.Provider.Resources;

/// <summary>A key that was asked for and may have been made: what it looks like in a listing. Its secret was lost with the answer.</summary>
/// <param name="Wanted">What was asked for.</param>
internal sealed record UnansweredApiKey(NewApiKey Wanted)
{
    /// <summary>
    /// Whether an entry of the listing can be this key: it is called and set as was asked for, and was never used, because nobody has its
    /// secret. What servers may set in their own way is not looked at.
    /// </summary>
    public bool CanBe(ApiKey listed) =>
        listed.Name == Wanted.Name
        && listed.CharacterCount is null or 0
        && listed.CharacterLimit == Wanted.CharacterLimit
        && (listed.AllowedIps is null || Networks(listed.AllowedIps).SetEquals(Networks(Wanted.AllowedIps ?? [])))
        && HasPermissions(listed.Permissions);

    private bool HasPermissions(IReadOnlyList<string>? listed) =>
        Wanted.Permissions is [ApiKeyPermission.All]
            ? ApiKeyPermissions.AsFound(listed) is [ApiKeyPermission.All]
            : listed is not null && listed.ToHashSet(StringComparer.Ordinal).SetEquals(Wanted.Permissions);

    private static HashSet<string> Networks(IEnumerable<string> spelled) => spelled.Select(IpNetworkForm.Of).ToHashSet(StringComparer.Ordinal);
}
