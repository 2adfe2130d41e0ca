using ElevenProvider.Emulator.State;

namespace ElevenProvider.Emulator.Routes;

/// <summary>A group as the list of groups, and others that refer to it, show it.</summary>
/// <param name="Members">User ids.</param>
internal sealed record GroupAnswer(
    string Name,
    string Id,
    IReadOnlyList<string> Members,
    IReadOnlyList<string>? Permissions,
    bool IsScimSynced,
    long? GroupUsageLimit = null,
    long? GroupPvcLimit = null,
    long? CharacterCount = null,
    GroupAnswer.Scim? ScimGroup = null,
    bool ScimFrozen = false)
{
    public static GroupAnswer Of(Workspace workspace, string id, Group group) => new(
        group.Name,
        id,
        [.. GroupRoutes.ListedEmails(workspace, id, group).Select(email => workspace.FindPrincipal(email)!.Value.Id)],
        group.Permissions,
        group.IsScimSynced,
        ScimGroup: group.IsScimSynced ? new Scim(ScimExternalId: null, group.Name) : null);

    /// <summary>The group in the directory that it is kept in step with.</summary>
    internal sealed record Scim(string? ScimExternalId, string DisplayName);
}
