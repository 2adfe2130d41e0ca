using ElevenProvider.Api.WorkspaceResources;
using ElevenProvider.Declarations;
using ElevenProvider.Provider.Sharing;
using ElevenProvider.Provider.Workspaces;

namespace ElevenProvider.Provider.Resources;

/// <summary>The role of a person, service account or group on a resource of the workspace: a voice, an agent and so on. The same role is taken over
/// where it was given already; another is not touched unless <c>overwrite</c> says so. The creator of a resource is always its admin, which
/// cannot be managed. Custom roles are left alone.</summary>
/// <example name="A voice for a group"><code>
/// configuration:
///   narratorId:
///     type: string
/// variables:
///   support:
///     fn::invoke:
///       function: elevenlabs:getGroup
///       arguments:
///         name: Support
/// resources:
///   narratorForSupport:
///     type: elevenlabs:ResourceShare
///     properties:
///       resourceType: voice
///       resourceId: ${narratorId}
///       role: viewer
///       groupId: ${support.id}
/// </code></example>
/// <example name="An agent for a person"><code>
/// configuration:
///   agentId:
///     type: string
/// resources:
///   agentForWriter:
///     type: elevenlabs:ResourceShare
///     properties:
///       resourceType: convai_agents
///       resourceId: ${agentId}
///       role: editor
///       userEmail: writer@example.com
/// </code></example>
[Resource("ResourceShare", DeleteBeforeReplace = true)]
internal sealed partial class ResourceShare(Workspace workspace)
    : Resource<ResourceShare.Inputs, ResourceShare.Outputs, ResourceShare.Id>, IListable<ResourceShare.Query>
{
    /// <summary>What identifies a grant.</summary>
    /// <param name="ResourceType">What kind of resource it is on.</param>
    /// <param name="ResourceId">Id of the resource.</param>
    /// <param name="Kind"><c>user</c>, <c>group</c> or <c>key</c>.</param>
    /// <param name="Principal">E-mail address, id of the group, or id of the key.</param>
    [ImportId("<resource type>/<resource id>/<user, group or key>/<email, group id or key id>")]
    public sealed record Id(string ResourceType, string ResourceId, string Kind, string Principal);

    /// <summary>What a program sets.</summary>
    [ExactlyOneOf("userEmail", "groupId", "workspaceApiKeyId")]
    public record Inputs
    {
        /// <summary>What kind of resource is shared, such as <c>voice</c> or <c>convai_agents</c>.</summary>
        [Replaces, NotBlank, Enumerated(typeof(WorkspaceResourceType))]
        public required string ResourceType { get; init; }

        /// <summary>Id of the resource that is shared, such as a voice id.</summary>
        [Replaces, NotBlank]
        public required string ResourceId { get; init; }

        /// <summary>The role: <c>viewer</c>, <c>commenter</c>, <c>editor</c> or <c>admin</c>, each of which includes those before it.</summary>
        [Enumerated(typeof(ResourceRole))]
        public required string Role { get; init; }

        /// <summary>E-mail address, in any letter case, of the member of the workspace who gets the role; an invitation is not enough. Give a service
        /// account its role by <c>workspaceApiKeyId</c>. Absent in grants to groups and keys.</summary>
        [Replaces, EmailAddress, ComparedAs<CaseInsensitive>]
        public string? UserEmail { get; init; }

        /// <summary>Id of the group that gets the role; <c>default</c> sets the least that everyone in the workspace may do. Absent in grants to people
        /// and keys.</summary>
        [Replaces, NotBlank]
        public string? GroupId { get; init; }

        /// <summary>Id of an API key, not the key itself, whose service account gets the role; it is the same role for all keys of the account. Absent
        /// in grants to people and groups.</summary>
        [Replaces, NotBlank]
        public string? WorkspaceApiKeyId { get; init; }

        /// <summary>Whether a different role that someone else gave is replaced; otherwise that is an error, which says how to take it over.</summary>
        [MattersOnlyAtCreation]
        public bool Overwrite { get; init; } = false;
    }

    /// <summary>What is known of a grant.</summary>
    public sealed record Outputs : Inputs, ISharedObject
    {
        /// <summary>Id under which the resource lists the grant: a user id, that of a service account, or that of a group. Absent where the server has
        /// no means to tell; a change that others make is then not noticed.</summary>
        public string? PrincipalId { get; init; }

        /// <summary>Name of the resource; absent where it has none.</summary>
        public string? ResourceName { get; init; }

        /// <summary>Id of the user or service account that created the resource; absent where it is not known.</summary>
        public string? CreatorUserId { get; init; }

        // All keys of a service account stand for the same role.
        string? ISharedObject.SharedName => PrincipalId is { } principal ? $"{ResourceType}/{ResourceId}/{principal}" : null;

        internal string Kind => ShareTargets.KindOf(ShareTargets.Of(this));

        internal string Principal => ShareTargets.InIds(ShareTargets.Of(this));

        internal static Outputs Of(Inputs inputs, WorkspaceResource resource, string? principal) => new()
        {
            ResourceType = inputs.ResourceType,
            ResourceId = inputs.ResourceId,
            Role = inputs.Role,
            UserEmail = inputs.UserEmail,
            GroupId = inputs.GroupId,
            WorkspaceApiKeyId = inputs.WorkspaceApiKeyId,
            Overwrite = inputs.Overwrite,
            PrincipalId = principal,
            ResourceName = resource.ResourceName,
            CreatorUserId = resource.CreatorUserId,
        };
    }

    /// <summary>Whose grants a list shows.</summary>
    public sealed record Query
    {
        /// <summary>What kind of resource it is whose grants are listed, such as <c>voice</c>.</summary>
        [Enumerated(typeof(WorkspaceResourceType))]
        public required string ResourceType { get; init; }

        /// <summary>Id of the resource whose grants are listed.</summary>
        public required string ResourceId { get; init; }
    }

    private SharedResources Resources => new(workspace);

    /// <inheritdoc/>
    public override async Task<Outputs> Create(Inputs inputs, Operation operation)
    {
        var (resource, principal) = await Look(inputs, recorded: null, operation);
        if (!inputs.Overwrite)
        {
            await RefuseToOverwrite(inputs, resource, principal, operation);
        }

        return await new Granting(workspace, inputs, resource, operation).Give(principal);
    }

    /// <inheritdoc/>
    public override async Task<Outputs?> Read(Id id, Outputs? last, Operation operation)
    {
        var target = await Resources.FindTarget(id, operation);
        if (await Resources.Find(id.ResourceType, id.ResourceId, operation) is not { } resource)
        {
            return null;
        }

        if (await Resources.Identify(target, last?.PrincipalId, resource, operation) is not { } principal)
        {
            // Nothing on this server can tell, so the record stands unless nobody is left whose role it could be.
            return await Resources.HasUnidentified(resource, operation) ? last ?? throw ResourceShareProblem.CannotBeRead(target) : null;
        }

        return resource.RoleOf(principal) is { } role ? Outputs.Of(ShareTargets.Inputs(id, target, role, last), resource, principal) : null;
    }

    /// <inheritdoc/>
    public override async Task<Outputs> Update(Id id, Outputs? last, Inputs inputs, Operation operation)
    {
        var (resource, principal) = await Look(inputs, last?.PrincipalId, operation);
        return await new Granting(workspace, inputs, resource, operation).Give(principal);
    }

    /// <inheritdoc/>
    public override async Task Delete(Id id, Outputs? last, Operation operation)
    {
        var target = await Resources.FindTarget(id, operation);
        await new Revocation(workspace, id, target, last?.PrincipalId, operation).Take();
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ListedResource> List(Query query, Operation operation)
    {
        var resource = await Resources.Find(query.ResourceType, query.ResourceId, operation)
            ?? throw ResourceShareProblem.NoResource(query.ResourceType, query.ResourceId);
        var principals = resource.Principals().Where(principal => principal != resource.CreatorUserId && resource.RoleOf(principal) is not null).ToList();
        var targets = await workspace.Principals.FindTargets(principals, operation);
        if (targets.Count < principals.Count)
        {
            operation.Log.Warning(
                $"{principals.Count - targets.Count} of the {principals.Count} grants are of people, groups or service accounts that the API key may not list; they are left out.");
        }

        foreach (var principal in principals.Where(targets.ContainsKey))
        {
            var target = targets[principal];
            yield return new ListedResource(
                $"{query.ResourceType}/{query.ResourceId}/{ShareTargets.KindOf(target)}/{ShareTargets.InIds(target)}",
                $"{ShareTargets.Describe(target)} as {resource.RoleOf(principal)} of {resource.ResourceName ?? query.ResourceId}");
        }
    }

    // The resource as it is before its grants change, and who gets the role.
    private async Task<(WorkspaceResource Resource, string? Principal)> Look(Inputs inputs, string? recorded, Operation operation)
    {
        var target = ShareTargets.Of(inputs);
        var resource = await Resources.Find(inputs.ResourceType, inputs.ResourceId, operation)
            ?? throw ResourceShareProblem.NoResource(inputs.ResourceType, inputs.ResourceId);
        var principal = await Resources.Identify(target, recorded, resource, operation);
        return principal is not null && principal == resource.CreatorUserId
            ? throw ResourceShareProblem.OfCreator(target, resource)
            : (resource, principal);
    }

    private async Task RefuseToOverwrite(Inputs inputs, WorkspaceResource resource, string? principal, Operation operation)
    {
        if (principal is null)
        {
            if (await Resources.HasUnidentified(resource, operation, exceptAs: inputs.Role))
            {
                throw ResourceShareProblem.MayHaveOtherRole(inputs, resource);
            }
        }
        else if (resource.RoleOf(principal) != inputs.Role
            && (resource.RoleOf(principal) ?? resource.CustomRolesOf(principal).FirstOrDefault()) is { } other)
        {
            throw ResourceShareProblem.OtherRole(inputs, resource, other);
        }
    }
}
