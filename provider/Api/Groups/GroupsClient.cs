using ElevenProvider.Api.Json;
using ElevenProvider.Api.Requests;
using ElevenProvider.Api.Transport;

namespace ElevenProvider.Api.Groups;

/// <summary>The groups of a workspace and who is in them.</summary>
public sealed class GroupsClient
{
    // The API documents an answer of 500 for what it refuses for good, so that trying long only delays the message.
    private const int RetriesOfMembershipChanges = 2;

    private readonly ApiConnection _connection;

    internal GroupsClient(ApiConnection connection) => _connection = connection;

    /// <summary><c>GET /v1/workspace/groups</c>: every group, the one of everybody included. Servers before 2026 do not know it.</summary>
    public async Task<IReadOnlyList<Group>> List(CancellationToken cancellationToken)
    {
        var groups = await _connection.SendAsync(
            ApiRequest.Get("/v1/workspace/groups"),
            GroupsJson.Default.DictionaryStringGroup,
            cancellationToken,
            static groups => DecodedList.IsWhole(groups.Values));
        return [.. groups.Values];
    }

    /// <summary>
    /// <c>GET /v1/workspace/groups/search</c>: the groups of a name with the addresses of their members: none, one or several.
    /// How the server compares names is not documented, so compare the names of the answer too.
    /// </summary>
    public Task<IReadOnlyList<GroupSearchResult>> SearchByName(string name, CancellationToken cancellationToken) => _connection.SendAsync(
        ApiRequest.Get("/v1/workspace/groups/search").WithQuery("name", name),
        GroupsJson.Default.IReadOnlyListGroupSearchResult,
        cancellationToken,
        DecodedList.IsWhole);

    /// <summary>
    /// <c>POST /v1/workspace/groups/{group_id}/members</c>: puts a member of the workspace into a group. Sent again after a failure,
    /// because a group holds a member once; the server may then say that the member is in it already. Needs <c>group_members_manage</c>.
    /// </summary>
    public Task AddMember(string groupId, string email, CancellationToken cancellationToken) =>
        ChangeMembership("/v1/workspace/groups/{group_id}/members", groupId, email, cancellationToken);

    /// <summary>
    /// <c>POST /v1/workspace/groups/{group_id}/members/remove</c>: takes a member out of a group. Sent again after a failure;
    /// the server may then say that the member is not in it. Needs <c>group_members_manage</c>.
    /// </summary>
    public Task RemoveMember(string groupId, string email, CancellationToken cancellationToken) =>
        ChangeMembership("/v1/workspace/groups/{group_id}/members/remove", groupId, email, cancellationToken);

    private Task ChangeMembership(string route, string groupId, string email, CancellationToken cancellationToken) => _connection.SendAsync(
        ApiRequest.Post(route, groupId)
            .WithBody(new MembershipChange(email), GroupsJson.Default.MembershipChange)
            .Repeatable(RetriesOfMembershipChanges),
        cancellationToken);
}
