using ElevenProvider.Emulator.Http;

namespace ElevenProvider.Emulator.Routes;

/// <summary><c>/v1/workspace/members</c>: the people of the workspace, without service accounts.</summary>
internal sealed class MemberRoutes : IApiArea
{
    public void Map(ApiRouteBuilder routes) =>
        routes.Map<NoBody>(new("GET", "/v1/workspace/members", new("workspace_members_read"), List) { InLegacyApi = UnknownRoute.MethodNotAllowed });

    private static List<MemberAnswer> List(ApiCall<NoBody> call) =>
    [
        .. call.Workspace.Members.Select(member => new MemberAnswer(
            member.Key, member.Value.Email, member.Value.FirstName, member.Value.SeatType, member.Value.IsOwner, member.Value.IsLocked)),
    ];

    private sealed record MemberAnswer(string UserId, string Email, string? FirstName, string? SeatType, bool IsOwner, bool IsLocked);
}
