namespace ElevenProvider.Emulator.State;

/// <summary>
/// Everything the emulated workspace holds. Its JSON form (<see cref="WorkspaceFormat"/>) is the seed file, the answer of
/// <c>GET /__emulator/state</c> and what <c>PATCH /__emulator/state</c> patches. Maps are keyed by id and keep their order.
/// </summary>
internal sealed class Workspace
{
    /// <summary>The group that holds everyone, without anyone being put there.</summary>
    public const string EveryoneGroupId = "default";

    public required string WorkspaceId { get; init; }

    public Switches Switches { get; init; } = new();

    public Subscription Subscription { get; init; } = new();

    /// <summary>How many service accounts the workspace may have.</summary>
    public int ServiceAccountLimit { get; init; } = 20;

    public OrderedDictionary<string, Member> Members { get; init; } = [];

    public OrderedDictionary<string, ServiceAccount> ServiceAccounts { get; init; } = [];

    public OrderedDictionary<string, Group> Groups { get; init; } = [];

    public OrderedDictionary<string, Voice> Voices { get; init; } = [];

    /// <summary>The voice library. It belongs to no workspace, but this one is all that the emulator has.</summary>
    public OrderedDictionary<string, SharedVoice> SharedVoices { get; init; } = [];

    /// <summary>What can be shared.</summary>
    public OrderedDictionary<string, Resource> Resources { get; init; } = [];

    /// <summary>
    /// What was created but is not listed yet: a path such as <c>apiKeys/ID</c>, and how many more listings will leave it out.
    /// </summary>
    public OrderedDictionary<string, int> HiddenFromListings { get; init; } = [];

    /// <summary>The person or service account with this address, in any letter case; null if there is none.</summary>
    public (string Id, IPrincipal Principal)? FindPrincipal(string email)
    {
        foreach (var (id, principal) in Principals)
        {
            if (string.Equals(principal.Email, email, StringComparison.OrdinalIgnoreCase))
            {
                return (id, principal);
            }
        }

        return null;
    }

    /// <summary>All who can own an API key: people first, then service accounts.</summary>
    public IEnumerable<(string Id, IPrincipal Principal)> Principals =>
        Members.Select(member => (member.Key, (IPrincipal)member.Value))
            .Concat(ServiceAccounts.Select(account => (account.Key, (IPrincipal)account.Value)));

    /// <summary>The workspace's copy of a voice of the library; null if there is none.</summary>
    public Voice? FindCopy(string originalVoiceId) =>
        Voices.Values.FirstOrDefault(voice => voice.Sharing is { IsCopy: true } sharing && sharing.OriginalVoiceId == originalVoiceId);

    /// <summary>What can be shared under the id; null if there is nothing. A voice becomes a resource when it is first asked for as one.</summary>
    public Resource? FindResource(string id)
    {
        if (!Resources.ContainsKey(id) && Voices.TryGetValue(id, out var voice))
        {
            var owner = Members.First(static member => member.Value.IsOwner).Key;
            Resources[id] = new Resource { Type = "voice", CreatorUserId = voice.IsOwner ? owner : null };
            Resources[id].SetStandardRole(owner, ResourceRoles.Admin);
        }

        return Resources.GetValueOrDefault(id);
    }

    /// <summary>Notes a creation, so that the next listings leave it out if the switch says so.</summary>
    public void Created(string path)
    {
        if (Switches.CreatesHiddenForListings > 0)
        {
            HiddenFromListings[path] = Switches.CreatesHiddenForListings;
        }
    }

    /// <summary>Notes a deletion: nothing is left to be hidden.</summary>
    public void Deleted(string path) => HiddenFromListings.Remove(path);

    /// <summary>Whether a listing shows this object. Each listing that leaves it out brings it one nearer to being shown.</summary>
    public bool Lists(string path)
    {
        if (!HiddenFromListings.TryGetValue(path, out var remaining))
        {
            return true;
        }

        if (remaining > 1)
        {
            HiddenFromListings[path] = remaining - 1;
        }
        else
        {
            HiddenFromListings.Remove(path);
        }

        return false;
    }
}
