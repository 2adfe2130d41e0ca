using System.Diagnostics.CodeAnalysis;
using ElevenProvider.Api.Json;

namespace ElevenProvider.Api.WorkspaceResources;

/// <summary>A resource of a workspace and who may do what with it, by <c>GET /v1/workspace/resources/{resource_id}</c>.</summary>
public sealed record WorkspaceResource
{
    /// <summary>Id of the resource.</summary>
    public required string ResourceId { get; init; }

    /// <summary>What kind of resource it is, such as <c>voice</c>; an open set. Null if the server left it out.</summary>
    public string? ResourceType { get; init; }

    /// <summary>Name; null if it has none.</summary>
    public string? ResourceName { get; init; }

    /// <summary>Id of the person or service account that created it and cannot lose the role <c>admin</c>; null if unknown.</summary>
    public string? CreatorUserId { get; init; }

    /// <summary>The role of people outside the workspace; null if they have none.</summary>
    public string? AnonymousAccessLevelOverride { get; init; }

    /// <summary>
    /// Ids of those who have a role, by role: <c>admin</c>, <c>editor</c>, <c>commenter</c>, <c>viewer</c>, and the ids of custom roles
    /// (<c>role_...</c>). A role that nobody has may be absent. The id of a person or service account is its user id, that of the
    /// baseline for everyone is <c>default</c>.
    /// </summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> RoleToGroupIds
    {
        // Required, because an answer without the grants must not look like a resource that is shared with nobody.
        get;
        init => field = value.ToDictionary(static role => role.Key, static role => DecodedList.Whole(role.Value), StringComparer.Ordinal);
    }

    /// <summary>Those who have no access yet.</summary>
    [AllowNull]
    public IReadOnlyList<ShareOption> ShareOptions { get; init => field = DecodedList.Of(value); } = [];
}
