using System.Text.RegularExpressions;
using ElevenProvider.Api.ServiceAccounts;

namespace ElevenProvider.Provider.Resources;

/// <summary>A key that was asked for and may have been made: what it looks like in a listing. Its secret was lost with the answer.</summary>
/// <param name="Wanted">What was asked for.</param>
internal sealed partial record UnansweredApiKey(NewApiKey Wanted)
{
    private static readonly TimeSpan AgeOfLeftOvers = TimeSpan.FromDays(7);

    /// <summary>
    /// Whether an entry of the listing can be this key: it is called and set as was asked for, and was never used, because nobody has its
    /// secret. What servers may set in their own way is not looked at.
    /// </summary>
    public bool CanBe(ApiKey listed) => listed.Name == Wanted.Name && IsLikeWanted(listed);

    /// <summary>
    /// Whether an entry of the listing can be what an interrupted run left of the key. If its name was made automatically, that run gave it
    /// another random end.
    /// </summary>
    public bool CanBeLeftOver(ApiKey listed, DateTimeOffset now) =>
        (listed.Name == Wanted.Name || (IsAutomatic(Wanted.Name) && listed.Name is { } name && IsAutomatic(name) && Stem(name) == Stem(Wanted.Name)))
        && !(listed.CreatedAt < now - AgeOfLeftOvers)
        && IsLikeWanted(listed);

    /// <summary>Whether a name ends as those do that are made automatically.</summary>
    public static bool IsAutomatic(string name) => RandomEnd.IsMatch(name);

    [GeneratedRegex("-[0-9a-f]{7}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RandomEnd { get; }

    private static string Stem(string name) => name[..name.LastIndexOf('-')];

    private bool IsLikeWanted(ApiKey listed) =>
        listed.CharacterCount is null or 0
        && listed.CharacterLimit == Wanted.CharacterLimit
        && (listed.AllowedIps is null || Networks(listed.AllowedIps).SetEquals(Networks(Wanted.AllowedIps ?? [])))
        && HasPermissions(listed.Permissions);

    private bool HasPermissions(IReadOnlyList<string>? listed) =>
        Wanted.Permissions is [ApiKeyPermission.All]
            ? ApiKeyPermissions.AsFound(listed) is [ApiKeyPermission.All]
            : listed is not null && listed.ToHashSet(StringComparer.Ordinal).SetEquals(Wanted.Permissions);

    private static HashSet<string> Networks(IEnumerable<string> spelled) => spelled.Select(IpNetworkForm.Of).ToHashSet(StringComparer.Ordinal);
}
