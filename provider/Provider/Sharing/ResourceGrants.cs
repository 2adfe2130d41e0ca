using ElevenProvider.Api.WorkspaceResources;
using ElevenProvider.Provider.Resources;

namespace ElevenProvider.Provider.Sharing;

/// <summary>Who has which role on a resource.</summary>
internal static class ResourceGrants
{
    private static readonly IReadOnlyList<string> RolesFromHighest = [ResourceRole.Admin, ResourceRole.Editor, ResourceRole.Commenter, ResourceRole.Viewer];

    /// <summary>The role of a person, service account or group; of several the highest, of custom roles none. Null where it has none.</summary>
    public static string? RoleOf(this WorkspaceResource resource, string principal) =>
        RolesFromHighest.FirstOrDefault(role => resource.Has(role, principal));

    /// <summary>The ids of the custom roles of a person, service account or group.</summary>
    public static IEnumerable<string> CustomRolesOf(this WorkspaceResource resource, string principal) =>
        resource.RoleToGroupIds.Keys.Except(RolesFromHighest, StringComparer.Ordinal).Where(role => resource.Has(role, principal));

    /// <summary>The ids of those who have any role.</summary>
    public static IEnumerable<string> Principals(this WorkspaceResource resource) =>
        resource.RoleToGroupIds.Values.SelectMany(static ids => ids).Distinct(StringComparer.Ordinal);

    private static bool Has(this WorkspaceResource resource, string role, string principal) =>
        resource.RoleToGroupIds.TryGetValue(role, out var principals) && principals.Contains(principal, StringComparer.Ordinal);
}
