using ElevenProvider.Api.Requests;
using ElevenProvider.Api.Transport;

namespace ElevenProvider.Api.Users;

/// <summary>The owner of the key that the client uses. Needs the permission <c>user_read</c>.</summary>
public sealed class UsersClient
{
    private readonly ApiConnection _connection;

    internal UsersClient(ApiConnection connection) => _connection = connection;

    /// <summary><c>GET /v1/user</c>: the person or service account that the key belongs to.</summary>
    public Task<User> GetUser(CancellationToken cancellationToken) =>
        _connection.SendAsync(ApiRequest.Get("/v1/user"), UsersJson.Default.User, cancellationToken);

    /// <summary><c>GET /v1/user/subscription</c>: the plan, and what of it is used.</summary>
    public Task<Subscription> GetSubscription(CancellationToken cancellationToken) =>
        _connection.SendAsync(ApiRequest.Get("/v1/user/subscription"), UsersJson.Default.Subscription, cancellationToken);
}
