using ElevenProvider.Api.Json;
using ElevenProvider.Api.Requests;
using ElevenProvider.Api.Transport;

namespace ElevenProvider.Api.Members;

/// <summary>The people of a workspace.</summary>
public sealed class MembersClient
{
    private readonly ApiConnection _connection;

    internal MembersClient(ApiConnection connection) => _connection = connection;

    /// <summary>
    /// <c>GET /v1/workspace/members</c>: every person of the workspace, locked ones too, but no service accounts.
    /// Needs the permission <c>workspace_members_read</c>.
    /// </summary>
    public Task<IReadOnlyList<Member>> List(CancellationToken cancellationToken) => _connection.SendAsync(
        ApiRequest.Get("/v1/workspace/members"), MembersJson.Default.IReadOnlyListMember, cancellationToken, DecodedList.IsWhole);
}
