using ElevenProvider.Api.Errors;
using ElevenProvider.Api.WorkspaceResources;
using ElevenProvider.Declarations;
using ElevenProvider.Provider.Resources;
using ElevenProvider.Provider.Workspaces;

namespace ElevenProvider.Provider.Sharing;

/// <summary>Finds resources, and whom their grants are of.</summary>
internal sealed class SharedResources(Workspace workspace)
{
    /// <summary>The resource with its grants; null where there is none, or of another type.</summary>
    public async Task<WorkspaceResource?> Find(string resourceType, string resourceId, Operation operation)
    {
        try
        {
            return await workspace.Api.WorkspaceResources.Get(resourceType, resourceId, operation.CancellationToken);
        }
        catch (ApiException problem) when (problem.Kind == ApiErrorKind.NotFound)
        {
            return null;
        }
    }

    /// <summary>The id under which the grant of a target is listed; null where the server has no means to tell.</summary>
    /// <param name="target">Whose grant it is.</param>
    /// <param name="recorded">The id recorded last. It is as good as a new one while it has a role, also when the key by which it got that is gone.</param>
    /// <param name="resource">The resource.</param>
    /// <param name="operation">The operation at hand.</param>
    public async Task<string?> Identify(ShareTarget target, string? recorded, WorkspaceResource resource, Operation operation) =>
        recorded is not null && resource.RoleOf(recorded) is not null
            ? recorded
            : await workspace.Principals.FindId(target, resource, operation) ?? recorded;

    /// <summary>Whether someone has a role who is not known to be someone else than a target that nothing tells.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="operation">The operation at hand.</param>
    /// <param name="exceptAs">A role that does not count; null where every role does.</param>
    public async Task<bool> HasUnidentified(WorkspaceResource resource, Operation operation, string? exceptAs = null)
    {
        var others = resource.Principals().Where(other =>
            other != resource.CreatorUserId && (exceptAs is null || resource.RoleOf(other) != exceptAs));
        return (await workspace.Principals.Unidentified(others, operation)).Count > 0;
    }

    /// <summary>The target that an id names, also by a user's id and by the name of a group.</summary>
    /// <exception cref="FormatException">The id names no kind of target.</exception>
    /// <exception cref="ProblemException">There is no such person or group.</exception>
    public async Task<ShareTarget> FindTarget(ResourceShare.Id id, Operation operation) => ShareTargets.Parse(id) switch
    {
        { Kind: ShareTargetKind.User } person when !person.Value.Contains('@', StringComparison.Ordinal) =>
            person with { Value = await workspace.Principals.FindEmail(person.Value, operation) ?? throw ResourceShareProblem.NoMember(person.Value) },
        { Kind: ShareTargetKind.Group } group when group.Value.StartsWith(ShareTargets.ByName, StringComparison.Ordinal) =>
            group with { Value = (await workspace.Groups.FindByName(group.Value[ShareTargets.ByName.Length..], "Give its id", operation)).Id },
        var target => target,
    };
}
