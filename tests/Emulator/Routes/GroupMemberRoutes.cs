using ElevenProvider.Emulator.Bodies;
using ElevenProvider.Emulator.Http;
using ElevenProvider.Emulator.State;

namespace ElevenProvider.Emulator.Routes;

/// <summary><c>/v1/workspace/groups/{group_id}/members</c>: putting people and service accounts into groups, and taking them out.</summary>
internal sealed class GroupMemberRoutes : IApiArea
{
    private const string Members = "/v1/workspace/groups/{group_id}/members";

    /// <summary>In August 2025 this took an administrator, which no permission of a key says.</summary>
    private static readonly RequiredPermission ManageMembers = new("group_members_manage") { InLegacyApi = ["workspace_write"] };

    public void Map(ApiRouteBuilder routes)
    {
        routes.Map<MemberBody>(new("POST", Members, ManageMembers, Add) { ReadBody = MemberBody.Read });
        routes.Map<MemberBody>(new("POST", Members + "/remove", ManageMembers, Remove) { ReadBody = MemberBody.Read });
    }

    private static StatusAnswer Add(ApiCall<MemberBody> call)
    {
        var (groupId, group) = FindEditable(call);
        if (call.Workspace.FindPrincipal(call.Body.Email) is not { } person)
        {
            throw ApiException.BadRequest("user_not_in_workspace", $"{call.Body.Email} does not belong to this workspace.");
        }

        var email = person.Principal.Email;
        if (Holds(groupId, group, email))
        {
            return Repeated(call, "already_a_member", $"{email} is already a member of the group {group.Name}.");
        }

        group.Members.Add(email);
        call.Workspace.Created(GroupRoutes.MembershipPath(groupId, email));
        return StatusAnswer.Ok;
    }

    private static StatusAnswer Remove(ApiCall<MemberBody> call)
    {
        var (groupId, group) = FindEditable(call);
        var email = call.Body.Email.ToLowerInvariant();
        if (!Holds(groupId, group, email))
        {
            return Repeated(call, "not_a_member", $"{email} is not a member of the group {group.Name}.");
        }

        if (groupId == Workspace.EveryoneGroupId)
        {
            throw ApiException.BadRequest("default_group_is_fixed", $"Nobody can be removed from the group {group.Name}.");
        }

        group.Members.Remove(email);
        call.Workspace.Deleted(GroupRoutes.MembershipPath(groupId, email));
        return StatusAnswer.Ok;
    }

    private static (string Id, Group Group) FindEditable(ApiCall<MemberBody> call)
    {
        var id = call.Path("group_id");
        var group = GroupRoutes.Find(call.Workspace, id);
        return group.IsScimSynced
            ? throw ApiException.BadRequest("group_is_scim_synced", $"The members of the group {group.Name} are managed by SCIM.")
            : (id, group);
    }

    private static bool Holds(string groupId, Group group, string email) => groupId == Workspace.EveryoneGroupId || group.Members.Contains(email);

    private static StatusAnswer Repeated(ApiCall<MemberBody> call, string legacyStatus, string message) =>
        call.Workspace.Switches.RepeatedMembershipChangesSucceed ? StatusAnswer.Ok : throw ApiException.BadRequest(legacyStatus, message);

    private sealed record MemberBody(string Email)
    {
        public static MemberBody Read(BodyValue body, Switches switches) => new(body.Required("email", value => value.AsString()));
    }
}
