using System.Collections.Concurrent;
using ElevenProvider.Declarations;
using ElevenProvider.Protocol.PropertyValues;
using ElevenProvider.Provider.Workspaces;

namespace ElevenProvider.Provider.Lifecycle;

/// <summary>
/// Which resource has which object, as far as the engine has said since the provider was configured. Several may have the same: a resource that
/// got another name in the program is created anew, which takes its object over, before the one of the old name is deleted; and all keys of a
/// service account stand for one role. What another resource still has must not go.
/// </summary>
internal sealed class ClaimedObjects
{
    private readonly ConcurrentDictionary<(string Resource, string Object), string> _claimants = new();

    /// <summary>Notes that the resource of <paramref name="urn"/> has the object. The last one that says so counts.</summary>
    public void Claim(ResourceDeclaration<Workspace> resource, string id, PropertyObject outputs, string urn) => _claimants[Object(resource, id, outputs)] = urn;

    /// <summary>The other resource that has the object; null where there is none.</summary>
    public string? OtherClaimant(ResourceDeclaration<Workspace> resource, string id, PropertyObject outputs, string urn) =>
        _claimants.TryGetValue(Object(resource, id, outputs), out var claimant) && claimant != urn ? claimant : null;

    /// <summary>Notes that the object is gone.</summary>
    public void Release(ResourceDeclaration<Workspace> resource, string id, PropertyObject outputs) => _claimants.TryRemove(Object(resource, id, outputs), out _);

    /// <summary>Forgets everything, as for a new operation of the engine.</summary>
    public void Clear() => _claimants.Clear();

    private static (string Resource, string Object) Object(ResourceDeclaration<Workspace> resource, string id, PropertyObject outputs) =>
        (resource.Name, resource.ObjectOf(id, outputs));
}
