using System.Collections.Concurrent;

namespace ElevenProvider.Provider.Lifecycle;

/// <summary>
/// Which resource made or took over which object since the provider was configured. A resource that got another name in the program is
/// created anew, which takes its object over, before the one of the old name is deleted: what the new one has must then stay.
/// </summary>
internal sealed class ClaimedObjects
{
    private readonly ConcurrentDictionary<(string Resource, string Object), string> _claimants = new();

    /// <summary>Notes that the resource of <paramref name="urn"/> has the object.</summary>
    public void Claim(string resource, string claimed, string urn) => _claimants[(resource, claimed)] = urn;

    /// <summary>The other resource that has the object by now; null where there is none.</summary>
    public string? OtherClaimant(string resource, string claimed, string urn) =>
        _claimants.TryGetValue((resource, claimed), out var claimant) && claimant != urn ? claimant : null;

    /// <summary>Forgets everything, as for a new operation of the engine.</summary>
    public void Clear() => _claimants.Clear();
}
