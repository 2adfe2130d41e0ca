using ElevenProvider.Emulator.Http;
using ElevenProvider.Emulator.State;

namespace ElevenProvider.Emulator.Routes;

/// <summary>What a caller may do with a resource.</summary>
internal static class ResourceAccess
{
    /// <summary>
    /// The caller's roles: its own, those of its groups and that of everyone. Administrators of the workspace are admins of everything.
    /// </summary>
    public static IEnumerable<string> Roles(Workspace workspace, Caller caller, Resource resource)
    {
        var identities = workspace.Groups
            .Where(group => group.Value.Members.Contains(caller.Principal.Email))
            .Select(group => group.Key)
            .Append(caller.Id)
            .Append(Workspace.EveryoneGroupId)
            .ToHashSet(StringComparer.Ordinal);
        var granted = resource.RoleToGroupIds.Where(role => role.Value.Exists(identities.Contains)).Select(role => role.Key);
        return caller.Principal.SeatType == "workspace_admin" ? granted.Append(ResourceRoles.Admin) : granted;
    }
}
