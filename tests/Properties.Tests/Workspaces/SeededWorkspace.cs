namespace ElevenProvider.Properties.Tests.Workspaces;

/// <summary>What the workspace of <c>workspace.json</c> holds before any program has run.</summary>
internal static class SeededWorkspace
{
    public const string Owner = "AdminOfTheWorkspace000000001";
    public const string Ci = "ServiceAccountForCi000000001";
    public const string AccountOfSeededKey = "ServiceAccountForProd0000001";
    public const string SeededKey = "0123456789abcdef0123456789abcdef";
    public const string Narrator = "NarratorVoice0000001";
    public const string Author = "AuthorsVoice00000001";
    public const string Agent = "agent_of_the_workspace_00001";
    public const string Everyone = "default";

    private const string OwnerOfCalm = "0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0";

    /// <summary>Groups that members can be put into, with their names.</summary>
    public static IReadOnlyDictionary<string, string> Groups { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["GroupOfEngineering0000000001"] = "Engineering",
        ["GroupOfSupport00000000000001"] = "Support",
        ["GroupWithAnotherScript000001"] = "Ångström / 漢字 😀",
    };

    /// <summary>People that programs speak of, with their addresses. The owner is not among them: as the creator of everything it is always admin.</summary>
    public static IReadOnlyDictionary<string, string> People { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["DeveloperInWorkspace00000001"] = "developer@example.com",
        ["SupporterInWorkspace00000001"] = "supporter@example.com",
        ["WriterInTheWorkspace00000001"] = "writer+drafts@example.com",
    };

    /// <summary>Addresses of service accounts.</summary>
    public static IReadOnlyList<string> AccountEmails { get; } = ["ci@service-accounts.example.com", "production@service-accounts.example.com"];

    /// <summary>Voices of the library with the public ids of their owners.</summary>
    public static IReadOnlyDictionary<string, string> LibraryVoices { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["LibraryVoiceCalm0001"] = OwnerOfCalm,
        ["LibraryVoiceDeep0001"] = OwnerOfCalm,
        ["LibraryVoiceWarm0001"] = "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0001",
    };

    /// <summary>The id of the group with that name; of a group that was renamed, the name itself is known to nobody here.</summary>
    public static string GroupCalled(string name) => Groups.First(group => name == group.Value || name == Renamed(group.Value)).Key;

    /// <summary>What someone else calls a group.</summary>
    public static string Renamed(string name) => $"{name}, renamed";

    /// <summary>The id of the person with that address.</summary>
    public static string UserOf(string email) => People.Single(person => person.Value == email).Key;
}
