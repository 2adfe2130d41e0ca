using ElevenProvider.Api.Errors;
using ElevenProvider.Api.ServiceAccounts;
using ElevenProvider.Declarations;

namespace ElevenProvider.Provider.Workspaces;

/// <summary>Finds API keys of service accounts, by their ids and by their names.</summary>
internal sealed class ApiKeyDirectory(ServiceAccountsClient api)
{
    private const string AccountPrefix = "account:";
    private const string KeyPrefix = "key:";

    /// <summary>The key, with its account; null where there is none.</summary>
    /// <param name="account">Id of the service account, or <c>account:</c> and its name.</param>
    /// <param name="key">Id of the key, or <c>key:</c> and its name.</param>
    /// <param name="operation">The operation at hand.</param>
    /// <exception cref="ProblemException">Nothing, or more than one thing, has that name.</exception>
    public async Task<ApiKey?> Find(string account, string key, Operation operation)
    {
        (account, key) = Split($"{account}/{key}");
        var accountId = After(AccountPrefix, account) is { } accountName ? await AccountCalled(accountName, operation) : account;
        var keys = await KeysOf(accountId, operation);
        return After(KeyPrefix, key) is { } keyName ? KeyCalled(keyName, keys, accountId) : keys.FirstOrDefault(each => each.KeyId == key);
    }

    /// <summary>
    /// The same for an operation that only reads. It looks first in the one list that holds the keys of all accounts, so that reading many
    /// keys takes one request, and in the account's own list for what that does not show.
    /// </summary>
    /// <inheritdoc cref="Find"/>
    public async Task<ApiKey?> FindAmongAll(string account, string key, Operation operation)
    {
        try
        {
            var accounts = await api.List(operation.CancellationToken);
            var keys = accounts.FirstOrDefault(each => each.ServiceAccountUserId == account)?.ApiKeys;
            if (keys?.FirstOrDefault(each => each.KeyId == key) is { } listed)
            {
                return listed with { ServiceAccountUserId = account };
            }
        }
        catch (ApiException problem) when (!ConcernsEveryRequest(problem))
        {
            // The account's own list is shorter, and may be one that the key in use may read.
        }

        return await Find(account, key, operation);
    }

    private static bool ConcernsEveryRequest(ApiException problem) => problem.Kind
        is ApiErrorKind.MissingKey
        or ApiErrorKind.Unauthorized
        or ApiErrorKind.RateLimited
        or ApiErrorKind.GatewayError
        or ApiErrorKind.Unreachable
        or ApiErrorKind.Timeout;

    // An id is taken apart at its first slash, which a name may hold too.
    private static (string Account, string Key) Split(string whole)
    {
        var slash = whole.IndexOf($"/{KeyPrefix}", StringComparison.Ordinal);
        if (slash < 0)
        {
            slash = After(AccountPrefix, whole) is null ? whole.IndexOf('/', StringComparison.Ordinal) : whole.LastIndexOf('/');
        }

        return (whole[..slash], whole[(slash + 1)..]);
    }

    private static string? After(string prefix, string text) => text.StartsWith(prefix, StringComparison.Ordinal) ? text[prefix.Length..] : null;

    private async Task<string> AccountCalled(string name, Operation operation)
    {
        var found = (await api.List(operation.CancellationToken)).Where(account => account.Name == name).Select(static account => account.ServiceAccountUserId).ToList();
        return found switch
        {
            [var only] => only,
            [] => throw new ProblemException(
                $"There is no service account called \"{name}\" in the workspace. Check the spelling, letter case included, or give the account's id instead."),
            _ => throw new ProblemException(
                $"There are {found.Count} service accounts called \"{name}\" ({string.Join(", ", found)}). Give the id of the one that is meant instead."),
        };
    }

    private static ApiKey KeyCalled(string name, IReadOnlyList<ApiKey> keys, string accountId)
    {
        var found = keys.Where(key => key.Name == name).ToList();
        return found switch
        {
            [var only] => only,
            [] => throw new ProblemException(
                $"The service account {accountId} has no key called \"{name}\". Check the spelling, letter case included, or give the key's id instead."),
            _ => throw new ProblemException(
                $"The service account {accountId} has {found.Count} keys called \"{name}\" " +
                $"({string.Join(", ", found.Select(static key => $"{key.KeyId} ending in {key.Hint ?? "?"}"))}). Give the id of the one that is meant instead."),
        };
    }

    private async Task<IReadOnlyList<ApiKey>> KeysOf(string accountId, Operation operation)
    {
        try
        {
            return [.. (await api.ListApiKeys(accountId, operation.CancellationToken)).Select(key => key with { ServiceAccountUserId = accountId })];
        }
        catch (ApiException problem) when (problem.Kind == ApiErrorKind.NotFound)
        {
            // With its account every key is gone.
            return [];
        }
        catch (ApiException problem) when (problem.Code == "user_not_found")
        {
            // A service account is a user too, and this may be how the API says that it is gone; but a key of another workspace is told the same.
            if ((await api.List(operation.CancellationToken)).Any(account => account.ServiceAccountUserId == accountId))
            {
                throw;
            }

            return [];
        }
    }
}
