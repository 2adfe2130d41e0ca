using ElevenProvider.Api.Errors;
using ElevenProvider.Declarations;
using ElevenProvider.Provider.Resources;
using ElevenProvider.Provider.Sharing;
using ElevenProvider.Provider.Workspaces;

namespace ElevenProvider.Provider.Functions;

/// <summary>Reads a resource of the workspace: what it is called, who created it, and who has which role on it.</summary>
/// <example name="Who may use a voice"><code>
/// configuration:
///   narratorId:
///     type: string
/// variables:
///   narrator:
///     fn::invoke:
///       function: elevenlabs:getWorkspaceResource
///       arguments:
///         resourceType: voice
///         resourceId: ${narratorId}
/// outputs:
///   owner: ${narrator.creatorUserId}
///   shares: ${narrator.shareOptions}
/// </code></example>
[Function("getWorkspaceResource")]
internal sealed partial class GetWorkspaceResource(Workspace workspace) : Function<GetWorkspaceResource.Inputs, GetWorkspaceResource.Outputs>
{
    /// <summary>Which resource.</summary>
    public sealed record Inputs
    {
        /// <summary>What kind of resource it is, such as <c>voice</c> or <c>convai_agents</c>.</summary>
        [NotBlank, Enumerated(typeof(WorkspaceResourceType))]
        public required string ResourceType { get; init; }

        /// <summary>Id of the resource, such as a voice id.</summary>
        [NotBlank]
        public required string ResourceId { get; init; }
    }

    /// <summary>What is known of the resource.</summary>
    public sealed record Outputs
    {
        /// <summary>What kind of resource it is, as the API names it.</summary>
        public required string ResourceType { get; init; }

        /// <summary>Id of the resource.</summary>
        public required string ResourceId { get; init; }

        /// <summary>Name of the resource; absent where it has none.</summary>
        public string? ResourceName { get; init; }

        /// <summary>Id of the user or service account that created it; absent where it is not known.</summary>
        public string? CreatorUserId { get; init; }

        /// <summary>Role of people outside the workspace; absent where they have none.</summary>
        public string? AnonymousAccessLevelOverride { get; init; }

        /// <summary>Ids of those who have a role, by role: <c>admin</c>, <c>editor</c>, <c>commenter</c>, <c>viewer</c>, and the ids of custom roles
        /// (<c>role_...</c>). A role that nobody has may be absent. A person or service account is named by its user id, a group by its id;
        /// <c>default</c> is everyone in the workspace.</summary>
        public required IReadOnlyDictionary<string, IReadOnlyList<string>> RoleToGroupIds { get; init; }

        /// <summary>Those who have no access yet, and could be given it.</summary>
        public required IReadOnlyList<WorkspaceShareOption> ShareOptions { get; init; }
    }

    /// <inheritdoc/>
    public override async Task<Outputs> Invoke(Inputs inputs, Operation operation)
    {
        try
        {
            var resource = await workspace.Api.WorkspaceResources.Get(inputs.ResourceType, inputs.ResourceId, operation.CancellationToken);
            return new Outputs
            {
                ResourceType = resource.ResourceType ?? inputs.ResourceType,
                ResourceId = resource.ResourceId,
                ResourceName = resource.ResourceName,
                CreatorUserId = resource.CreatorUserId,
                AnonymousAccessLevelOverride = resource.AnonymousAccessLevelOverride,
                RoleToGroupIds = resource.RoleToGroupIds,
                ShareOptions = [.. resource.ShareOptions.Select(static option => new WorkspaceShareOption { Id = option.Id, Name = option.Name, Type = option.Type })],
            };
        }
        catch (ApiException problem) when (problem.Kind == ApiErrorKind.NotFound)
        {
            throw ResourceShareProblem.NoResource(inputs.ResourceType, inputs.ResourceId);
        }
    }
}
