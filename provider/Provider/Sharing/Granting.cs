using ElevenProvider.Api.Errors;
using ElevenProvider.Api.WorkspaceResources;
using ElevenProvider.Declarations;
using ElevenProvider.Provider.Resources;
using ElevenProvider.Provider.Workspaces;

namespace ElevenProvider.Provider.Sharing;

/// <summary>Gives someone a role on a resource, and makes sure of it.</summary>
/// <param name="workspace">The workspace.</param>
/// <param name="inputs">Which role, on which resource, and who gets it.</param>
/// <param name="before">The resource as it is before.</param>
/// <param name="operation">The operation at hand.</param>
internal sealed class Granting(Workspace workspace, ResourceShare.Inputs inputs, WorkspaceResource before, Operation operation)
{
    private readonly ShareTarget _target = ShareTargets.Of(inputs);

    /// <summary>Gives the role.</summary>
    /// <param name="principal">The id under which the grant will be listed; null where nothing tells.</param>
    /// <returns>What is then known of the grant.</returns>
    /// <exception cref="IncompleteException{TOutputs}">The role was given or may have been, but what it is now is not known, or not as wanted.</exception>
    public async Task<ResourceShare.Outputs> Give(string? principal)
    {
        if (principal is not null && before.RoleOf(principal) == inputs.Role)
        {
            return ResourceShare.Outputs.Of(inputs, before, principal);
        }

        if (principal is not null && before.CustomRolesOf(principal).Any())
        {
            operation.Log.Warning(ResourceShareProblem.CustomRoles(_target, before, principal));
        }

        try
        {
            await workspace.Api.WorkspaceResources.Share(inputs.ResourceType, inputs.ResourceId, inputs.Role, _target, operation.CancellationToken);
        }
        catch (ApiException problem) when (problem.OutcomeIsUnknown)
        {
            switch (await UncertainChange.Settle(problem, () => IsGiven(principal)))
            {
                case false:
                    throw;
                case null:
                    throw HalfDone(principal, $"Whether the role {inputs.Role} was given to {ShareTargets.Describe(_target)} is not known.", problem);
            }
        }

        return await ReadBack(principal);
    }

    private async Task<bool?> IsGiven(string? principal)
    {
        var inSpite = operation.InSpiteOfCancellation;
        return principal is null ? await Learn(inSpite) is not null : (await Look(inSpite))?.RoleOf(principal) == inputs.Role;
    }

    // The grant is made, so whatever fails from here on must not lose it.
    private async Task<ResourceShare.Outputs> ReadBack(string? principal)
    {
        try
        {
            return principal is null
                ? ResourceShare.Outputs.Of(inputs, before, await Learn(operation))
                : await Confirm(principal);
        }
        catch (Exception problem) when (problem is ApiException or OperationCanceledException)
        {
            throw HalfDone(principal, $"The role {inputs.Role} was given to {ShareTargets.Describe(_target)}, but could not be read back.", problem);
        }
    }

    private IncompleteException<ResourceShare.Outputs> HalfDone(string? principal, string what, Exception problem) =>
        new(ResourceShare.Outputs.Of(inputs, before, principal), ProblemException.HalfDone(what, problem));

    // Nothing maps the target to an id, but the one that is new among those with the role is its own.
    private async Task<string?> Learn(Operation looking)
    {
        var now = await Look(looking) ?? before;
        var added = now.Principals().Where(other => now.RoleOf(other) == inputs.Role && before.RoleOf(other) != inputs.Role);
        return await workspace.Principals.Unidentified(added, looking) is [var only] ? only : null;
    }

    private async Task<ResourceShare.Outputs> Confirm(string principal)
    {
        var seen = before;
        var shown = await workspace.WaitUntilVisible(
            async () =>
            {
                seen = await Look(operation) ?? seen;
                return seen.RoleOf(principal) == inputs.Role ? seen : null;
            },
            "the role",
            operation);
        return shown is null && seen.RoleOf(principal) is { } other
            ? throw new IncompleteException<ResourceShare.Outputs>(
                ResourceShare.Outputs.Of(inputs with { Role = other }, seen, principal), ResourceShareProblem.NotAsWanted(inputs, seen, other))
            : ResourceShare.Outputs.Of(inputs, seen, principal);
    }

    private Task<WorkspaceResource?> Look(Operation looking) => new SharedResources(workspace).Find(inputs.ResourceType, inputs.ResourceId, looking);
}
