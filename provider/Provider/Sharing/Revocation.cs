using ElevenProvider.Api.Errors;
using ElevenProvider.Api.WorkspaceResources;
using ElevenProvider.Declarations;
using ElevenProvider.Provider.Resources;
using ElevenProvider.Provider.Workspaces;

namespace ElevenProvider.Provider.Sharing;

/// <summary>Takes someone's role on a resource away.</summary>
/// <param name="workspace">The workspace.</param>
/// <param name="id">The grant.</param>
/// <param name="target">Whose role it is.</param>
/// <param name="recorded">The id under which the grant was listed last; null where nothing told.</param>
/// <param name="operation">The operation at hand.</param>
internal sealed class Revocation(Workspace workspace, ResourceShare.Id id, ShareTarget target, string? recorded, Operation operation)
{
    private readonly SharedResources _resources = new(workspace);

    /// <summary>Takes the role away. That nobody has it any more, or that the resource is gone, is success.</summary>
    public async Task Take()
    {
        if (await IsGone())
        {
            return;
        }

        try
        {
            await workspace.Api.WorkspaceResources.Unshare(id.ResourceType, id.ResourceId, target, operation.CancellationToken);
        }
        catch (ApiException refusal) when (IsWorthALook(refusal))
        {
            if (await RemainingInSpiteOf(refusal) is { } principal)
            {
                await TakeByAnotherKey(principal, refusal);
            }
        }
    }

    // The API takes away whatever role there is, so a custom one that was given in place of this must not be asked for. Where no role is
    // shown, one that is late to show may be there.
    private async Task<bool> IsGone()
    {
        if (await _resources.Find(id.ResourceType, id.ResourceId, operation) is not { } resource)
        {
            return true;
        }

        var principal = await _resources.Identify(target, recorded, resource, operation);
        if (principal is null || !resource.CustomRolesOf(principal).Any())
        {
            return false;
        }

        var hasRole = resource.RoleOf(principal) is not null;
        if (hasRole)
        {
            operation.Log.Warning(ResourceShareProblem.CustomRoles(target, resource, principal));
        }

        return !hasRole;
    }

    // Without a look, nobody knows whether the role was taken away: a cancellation or another failure would say that it was not.
    private async Task<string?> RemainingInSpiteOf(ApiException refusal)
    {
        try
        {
            return await Remaining(refusal);
        }
        catch (Exception problem) when (refusal.OutcomeIsUnknown && problem is ApiException or OperationCanceledException)
        {
            throw refusal;
        }
    }

    // Who still has a role after it could not be taken away; null where nobody has.
    private async Task<string?> Remaining(ApiException refusal)
    {
        var looking = operation.InSpiteOfCancellation;
        if (await _resources.Find(id.ResourceType, id.ResourceId, looking) is not { } resource)
        {
            return null;
        }

        var principal = await _resources.Identify(target, recorded, resource, looking);
        if (principal is null)
        {
            // The resource is there, so what was not found is whoever had the role, or the role itself.
            return IsNotFound(refusal) || !await _resources.HasUnidentified(resource, looking) ? null : throw refusal;
        }

        return resource.RoleOf(principal) is null ? null
            : principal == resource.CreatorUserId ? throw ResourceShareProblem.OfCreator(target, resource)
            : principal;
    }

    // A key may be gone before the role of its service account is, which any other key of the account stands for as well.
    private async Task TakeByAnotherKey(string principal, ApiException refusal)
    {
        if (target.Kind != ShareTargetKind.ApiKey || !IsNotFound(refusal))
        {
            throw refusal;
        }

        var other = await workspace.Principals.FindKey(principal, operation) ?? throw ResourceShareProblem.NoKeyLeft(target, principal);
        await workspace.Api.WorkspaceResources.Unshare(id.ResourceType, id.ResourceId, target with { Value = other }, operation.CancellationToken);
    }

    // What a look at the resource can explain, unlike a wrong address or a lacking permission.
    private static bool IsWorthALook(ApiException problem) =>
        problem.OutcomeIsUnknown
        || IsNotFound(problem)
        || problem.Kind is ApiErrorKind.Conflict or ApiErrorKind.Validation or ApiErrorKind.Forbidden or ApiErrorKind.ServerError;

    // The code for an unknown user is usually a symptom of a wrong key, but here someone may just have left the workspace.
    private static bool IsNotFound(ApiException problem) => problem is { Kind: ApiErrorKind.NotFound } or { Code: "user_not_found" };
}
