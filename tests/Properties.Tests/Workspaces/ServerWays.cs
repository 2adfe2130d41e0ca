using System.Text.Json.Nodes;
using ElevenProvider.Properties.Tests.Programs;

namespace ElevenProvider.Properties.Tests.Workspaces;

/// <summary>In which of the ways that are known or feared of it the server behaves: switches of the emulator that are on.</summary>
internal sealed record ServerWays(IReadOnlyList<string> On)
{
    /// <summary>Permissions given as <c>all</c> are read back as a list.</summary>
    public const string ExpandAllPermissions = "expandAllPermissions";

    /// <summary>An uploaded sample is kept under another name and in another format.</summary>
    public const string SamplesAreRewritten = "samplesAreRewritten";

    private const string CreatesAreLate = "createsHiddenForListings";
    private const string AccountsAreHidden = "serviceAccountsInMembersEmails";
    private const string NetworksAreKept = "normalizeAllowedIps";

    /// <summary>The switches; a later API and how it behaves is not among them: what a program can say differs there.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        ExpandAllPermissions, SamplesAreRewritten, CreatesAreLate, AccountsAreHidden, NetworksAreKept,
        "groupSearchByPrefix", "repeatedMembershipChangesSucceed", "editKeepsOmittedMetadata", "libraryCopiesKeepTheirId", "unsharingNothingSucceeds",
    ];

    /// <summary>The switches as the emulator's state says them.</summary>
    public JsonObject Switches => new(On.Select(static name => KeyValuePair.Create<string, JsonNode?>(name, name switch
    {
        CreatesAreLate => 2,
        AccountsAreHidden or NetworksAreKept => false,
        _ => true,
    })));

    public bool Has(string name) => On.Contains(name, StringComparer.Ordinal);

    /// <summary>Whether the server can keep track of a resource: one that shows no addresses of service accounts cannot tell whether they are in a
    /// group, which a warning of the plugin says then.</summary>
    public bool Supports(Declared resource) =>
        !Has(AccountsAreHidden)
        || resource.Kind != ResourceKind.GroupMembership
        || !SeededWorkspace.AccountEmails.Contains(Normal.Email(resource.Text("email")!), StringComparer.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => On.Count == 0 ? "as it is known" : string.Join(", ", On);
}
