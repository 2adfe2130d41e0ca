using ElevenProvider.Api.Requests;
using ElevenProvider.Api.Transport;

namespace ElevenProvider.Api.ServiceAccounts;

/// <summary>Service accounts and their API keys. Plans with several seats only.</summary>
public sealed class ServiceAccountsClient
{
    private const string ApiKeysRoute = "/v1/service-accounts/{service_account_user_id}/api-keys";
    private const string ApiKeyRoute = "/v1/service-accounts/{service_account_user_id}/api-keys/{api_key_id}";

    private readonly ApiConnection _connection;

    internal ServiceAccountsClient(ApiConnection connection) => _connection = connection;

    /// <summary><c>GET /v1/service-accounts</c>: every service account with its keys.</summary>
    public async Task<IReadOnlyList<ServiceAccount>> List(CancellationToken cancellationToken) =>
        (await _connection.SendAsync(
            ApiRequest.Get("/v1/service-accounts"), ServiceAccountsJson.Default.ServiceAccountList, cancellationToken)).ServiceAccounts;

    /// <summary><c>GET /v1/service-accounts/{service_account_user_id}/api-keys</c>: the keys of an account, without their secrets.</summary>
    public async Task<IReadOnlyList<ApiKey>> ListApiKeys(string serviceAccountUserId, CancellationToken cancellationToken) =>
        (await _connection.SendAsync(
            ApiRequest.Get(ApiKeysRoute, serviceAccountUserId), ServiceAccountsJson.Default.ApiKeyList, cancellationToken)).ApiKeys;

    /// <summary>
    /// <c>POST /v1/service-accounts/{service_account_user_id}/api-keys</c>: creates a key. Not repeated when its outcome is unknown
    /// (<see cref="Errors.ApiException.OutcomeIsUnknown"/>): look for the key first.
    /// </summary>
    public Task<CreatedApiKey> CreateApiKey(string serviceAccountUserId, NewApiKey key, CancellationToken cancellationToken) =>
        _connection.SendAsync(
            ApiRequest.Post(ApiKeysRoute, serviceAccountUserId).WithBody(writer => ApiKeyBody.Write(writer, key)),
            ServiceAccountsJson.Default.CreatedApiKey,
            cancellationToken);

    /// <summary><c>PATCH /v1/service-accounts/{service_account_user_id}/api-keys/{api_key_id}</c>: changes a key, but never its secret.</summary>
    public Task UpdateApiKey(string serviceAccountUserId, string keyId, ApiKeyUpdate update, CancellationToken cancellationToken) =>
        _connection.SendAsync(
            ApiRequest.Patch(ApiKeyRoute, serviceAccountUserId, keyId).WithBody(writer => ApiKeyBody.Write(writer, update)), cancellationToken);

    /// <summary>
    /// <c>DELETE /v1/service-accounts/{service_account_user_id}/api-keys/{api_key_id}</c>: removes a key for good.
    /// One that is gone already is <see cref="Errors.ApiErrorKind.NotFound"/>.
    /// </summary>
    public Task DeleteApiKey(string serviceAccountUserId, string keyId, CancellationToken cancellationToken) =>
        _connection.SendAsync(ApiRequest.Delete(ApiKeyRoute, serviceAccountUserId, keyId), cancellationToken);
}
