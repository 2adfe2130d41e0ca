using ElevenProvider.Api.Requests;
using ElevenProvider.Api.Transport;

namespace ElevenProvider.Api.WorkspaceResources;

/// <summary>The resources of a workspace, whatever their kind, and with whom they are shared. No call lists them all.</summary>
public sealed class WorkspaceResourcesClient
{
    // The API documents an answer of 500 for what it refuses for good, so that trying long only delays the message.
    private const int RetriesOfSharing = 2;

    private readonly ApiConnection _connection;

    internal WorkspaceResourcesClient(ApiConnection connection) => _connection = connection;

    /// <summary>
    /// <c>GET /v1/workspace/resources/{resource_id}</c>: the resource and its grants. One that does not exist, or is of another kind, is
    /// <see cref="Errors.ApiErrorKind.NotFound"/>. Needs access to the resource.
    /// </summary>
    public Task<WorkspaceResource> Get(string resourceType, string resourceId, CancellationToken cancellationToken) => _connection.SendAsync(
        ApiRequest.Get("/v1/workspace/resources/{resource_id}", resourceId).WithQuery("resource_type", resourceType),
        WorkspaceResourcesJson.Default.WorkspaceResource,
        cancellationToken);

    /// <summary>
    /// <c>POST /v1/workspace/resources/{resource_id}/share</c>: gives the target a role in place of the one that it has. Sent again after
    /// a failure, because that leaves the same role. Needs the role <c>admin</c> on the resource.
    /// </summary>
    public Task Share(string resourceType, string resourceId, string role, ShareTarget target, CancellationToken cancellationToken) =>
        Change("/v1/workspace/resources/{resource_id}/share", resourceType, resourceId, role, target, cancellationToken);

    /// <summary>
    /// <c>POST /v1/workspace/resources/{resource_id}/unshare</c>: takes away whatever role the target has. Sent again after a failure;
    /// the server may then say that the target has none. The creator of the resource keeps its role. Needs the role <c>admin</c> on the
    /// resource.
    /// </summary>
    public Task Unshare(string resourceType, string resourceId, ShareTarget target, CancellationToken cancellationToken) =>
        Change("/v1/workspace/resources/{resource_id}/unshare", resourceType, resourceId, role: null, target, cancellationToken);

    private Task Change(
        string route, string resourceType, string resourceId, string? role, ShareTarget target, CancellationToken cancellationToken) =>
        _connection.SendAsync(
            ApiRequest.Post(route, resourceId)
                .WithBody(writer => ShareBody.Write(writer, role, resourceType, target))
                .Repeatable(RetriesOfSharing),
            cancellationToken);
}
