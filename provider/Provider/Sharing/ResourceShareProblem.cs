using ElevenProvider.Api.WorkspaceResources;
using ElevenProvider.Provider.Resources;
using ElevenProvider.Provider.Workspaces;

namespace ElevenProvider.Provider.Sharing;

/// <summary>Why a resource cannot be shared as a program says, and what to do.</summary>
internal static class ResourceShareProblem
{
    /// <summary>The resource is not there, or hidden.</summary>
    public static ProblemException NoResource(string resourceType, string resourceId) => new(
        $"There is no {resourceType} with the id \"{resourceId}\" in the workspace, or the owner of the API key has no access to it. " +
        "Check resourceType and resourceId; if it was deleted, run `pulumi refresh`.");

    /// <summary>The target is the creator, who is always admin.</summary>
    public static ProblemException OfCreator(ShareTarget target, WorkspaceResource resource) => new(
        $"The {Describe(resource)} was created by {ShareTargets.Describe(target)}. The creator is always admin of a resource: that role can neither be changed " +
        "nor taken away, so it cannot be managed. Remove this ResourceShare from the program, and from the state with `pulumi state delete` if it is there.");

    /// <summary>Someone else gave the target another role.</summary>
    public static ProblemException OtherRole(ResourceShare.Inputs inputs, WorkspaceResource resource, string role)
    {
        var target = ShareTargets.Of(inputs);
        var (held, remedy) = ResourceRole.Declaration.Contains(role)
            ? ($"as {role}", $"To manage that grant, import it with the id {inputs.ResourceType}/{inputs.ResourceId}/{ShareTargets.KindOf(target)}/{ShareTargets.InIds(target)}; " +
                $"to make it {inputs.Role}, set overwrite: true.")
            : ($"in the custom role {role}, which another role may take away", $"To share it as {inputs.Role} all the same, set overwrite: true.");
        return new ProblemException($"The {Describe(resource)} is already shared with {ShareTargets.Describe(target)} {held}, and not by this program. {remedy}");
    }

    /// <summary>Nothing tells which of the grants is the target's.</summary>
    public static ProblemException MayHaveOtherRole(ResourceShare.Inputs inputs, WorkspaceResource resource)
    {
        var target = ShareTargets.Of(inputs);
        return new ProblemException(
            $"Nothing tells whether {ShareTargets.Describe(target)} already has another role on the {Describe(resource)}, which sharing would replace. {HowToTell(target)} " +
            "Or set overwrite: true.");
    }

    /// <summary>Nothing tells which of the grants is the target's, and nothing is recorded.</summary>
    public static ProblemException CannotBeRead(ShareTarget target) => new(
        $"Nothing tells which role {ShareTargets.Describe(target)} has. {HowToTell(target)}");

    /// <summary>The API took the role, but shows another one.</summary>
    public static ProblemException NotAsWanted(ResourceShare.Inputs inputs, WorkspaceResource resource, string role) => new(
        $"The API accepted the role {inputs.Role} of {ShareTargets.Describe(ShareTargets.Of(inputs))} on the {Describe(resource)}, but still shows the role {role}. " +
        "Run `pulumi up` again; if it stays so, the API does not allow them that role.");

    /// <summary>A warning: the target has custom roles beside the one that is about to change.</summary>
    public static string CustomRoles(ShareTarget target, WorkspaceResource resource, string principal) =>
        $"The {Describe(resource)} is also shared with {ShareTargets.Describe(target)} in the custom role {string.Join(", ", resource.CustomRolesOf(principal))}. " +
        "The API does not say whether that stays: check it afterwards.";

    /// <summary>The key is gone, but the role of its service account is not.</summary>
    public static ProblemException NoKeyLeft(ShareTarget target, string principal) => new(
        $"The key {target.Value} is gone, but its service account {principal} still has the role, and has no other key by which it could be taken away. " +
        "Take the role away by hand or make another key for the service account, then try again.");

    /// <summary>An id to import names nobody.</summary>
    public static ProblemException NoMember(string userId) => new(
        $"There is no member with the id \"{userId}\" in the workspace, or the API key may not list its members. Use the e-mail address in the id instead.");

    private static string HowToTell(ShareTarget target) => target.Kind == ShareTargetKind.User
        ? "Check that they are a member of the workspace and that the API key has the permission workspace_members_read; name a service account by workspaceApiKeyId instead."
        : "Check that the key exists and that the API key in use may list service accounts (the permission workspace_read).";

    private static string Describe(WorkspaceResource resource) =>
        $"{resource.ResourceType ?? "resource"} {(resource.ResourceName is { } name ? $"\"{name}\" ({resource.ResourceId})" : resource.ResourceId)}";
}
