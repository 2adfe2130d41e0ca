using ElevenProvider.Emulator.Http;
using ElevenProvider.Emulator.State;

namespace ElevenProvider.Emulator.Routes;

/// <summary><c>/v1/workspace/groups</c>: finding groups. They are made and deleted in the dashboard only.</summary>
internal sealed class GroupRoutes : IApiArea
{
    private static readonly RequiredPermission WorkspaceRead = new("workspace_read");

    public void Map(ApiRouteBuilder routes)
    {
        routes.Map<NoBody>(new("GET", "/v1/workspace/groups", WorkspaceRead, List) { InLegacyApi = UnknownRoute.NotFound });
        routes.Map<NoBody>(new("GET", "/v1/workspace/groups/search", WorkspaceRead, Search) { RequiredQuery = ["name"] });
    }

    /// <exception cref="ApiException">There is no such group.</exception>
    internal static Group Find(Workspace workspace, string id) =>
        workspace.Groups.TryGetValue(id, out var group) ? group : throw ApiException.NotFound("group_not_found", $"Group {id} was not found.");

    /// <summary>The addresses of a group's members, without those who are not to be seen yet.</summary>
    internal static IEnumerable<string> ListedEmails(Workspace workspace, string id, Group group) =>
        id == Workspace.EveryoneGroupId
            ? workspace.Members.Values.Select(member => member.Email)
            : group.Members.Where(email => workspace.Lists(MembershipPath(id, email)));

    /// <summary>The path of a membership in <see cref="Workspace.HiddenFromListings"/>.</summary>
    internal static string MembershipPath(string groupId, string email) => $"groups/{groupId}/members/{email}";

    private static Dictionary<string, GroupAnswer> List(ApiCall<NoBody> call) => call.Workspace.Groups.ToDictionary(
        group => group.Key, group => GroupAnswer.Of(call.Workspace, group.Key, group.Value), StringComparer.Ordinal);

    private static List<FoundGroup> Search(ApiCall<NoBody> call)
    {
        var name = call.Query("name");
        var byPrefix = call.Workspace.Switches.GroupSearchByPrefix;
        return
        [
            .. call.Workspace.Groups
                .Where(group => byPrefix ? group.Value.Name.StartsWith(name, StringComparison.Ordinal) : group.Value.Name == name)
                .Select(group => new FoundGroup(group.Value.Name, group.Key, [.. ShownEmails(call.Workspace, group.Key, group.Value)])),
        ];
    }

    private static IEnumerable<string> ShownEmails(Workspace workspace, string id, Group group) =>
        ListedEmails(workspace, id, group).Where(email =>
            workspace.Switches.ServiceAccountsInMembersEmails || workspace.FindPrincipal(email)?.Principal is not ServiceAccount);

    private sealed record FoundGroup(string Name, string Id, IReadOnlyList<string> MembersEmails);
}
