using ElevenProvider.Api.Errors;
using ElevenProvider.Api.ServiceAccounts;
using ElevenProvider.Declarations;
using ElevenProvider.Provider.Workspaces;

namespace ElevenProvider.Provider.Resources;

/// <summary>
/// Makes one API key, and finds it in the listing. Newer servers tell its id. On older ones it is found by its name, the end of its secret and
/// the time, among the keys that were not there before; so that this is certain, keys of one account are then made one after the other.
/// </summary>
internal sealed class ApiKeyCreation : IDisposable
{
    private readonly Workspace _workspace;
    private readonly string _account;
    private readonly IReadOnlySet<string> _earlier;
    private readonly IDisposable _turn;

    private ApiKeyCreation(Workspace workspace, string account, IReadOnlySet<string> earlier, IDisposable turn) =>
        (_workspace, _account, _earlier, _turn) = (workspace, account, earlier, turn);

    private ServiceAccountsClient Api => _workspace.Api.ServiceAccounts;

    /// <summary>Waits for a turn where one is needed, and looks which keys there are.</summary>
    public static async Task<ApiKeyCreation> Begin(Workspace workspace, string account, Operation operation)
    {
        var turn = await workspace.ApiKeyTurns.Take(account, operation.CancellationToken);
        try
        {
            // Only where it is needed: a server that tells ids is asked nothing more, and neither is one that nobody knows yet.
            var earlier = workspace.ApiKeyTurns.ServerLacksIds
                ? (await workspace.Api.ServiceAccounts.ListApiKeys(account, operation.CancellationToken)).Select(static key => key.KeyId)
                : [];
            return new ApiKeyCreation(workspace, account, earlier.ToHashSet(StringComparer.Ordinal), turn);
        }
        catch
        {
            turn.Dispose();
            throw;
        }
    }

    /// <summary>Makes the key.</summary>
    /// <exception cref="ProblemException">Nobody knows whether it was made.</exception>
    public async Task<FreshApiKey> Make(NewApiKey key, Operation operation)
    {
        var begun = _workspace.Time.GetUtcNow();
        try
        {
            var created = await Api.CreateApiKey(_account, key, operation.CancellationToken);
            _workspace.ApiKeyTurns.Learn(tellsIds: created.KeyId is not null);
            if (created.KeyId is not null)
            {
                _turn.Dispose();
            }

            return new(key.Name, created, begun, _earlier);
        }
        catch (ApiException problem) when (problem.OutcomeIsUnknown)
        {
            throw new ProblemException(
                $"{problem.Message} Nobody knows whether the key \"{key.Name}\" was made. If it was, its secret is lost: delete it by hand, then run `pulumi up` again.")
            {
                MayHaveChanged = true,
            };
        }
    }

    /// <summary>The key as it is listed; null where it is not listed yet.</summary>
    /// <exception cref="ProblemException">Several keys can be it.</exception>
    public async Task<ApiKey?> Find(FreshApiKey fresh, CancellationToken cancellationToken)
    {
        var found = (await Api.ListApiKeys(_account, cancellationToken)).Where(fresh.CanBe).ToList();
        return found switch
        {
            [] => null,
            [var only] => only with { ServiceAccountUserId = _account },
            _ => throw Lost(fresh, $"cannot be told from another of that name: it is one of {FreshApiKey.Describe(found)}"),
        };
    }

    /// <summary>Looks for the key once more, whether or not the user gave up: without its id it cannot be recorded.</summary>
    /// <exception cref="ProblemException">It cannot be found.</exception>
    public async Task<ApiKey> FindInSpiteOf(FreshApiKey fresh)
    {
        try
        {
            return await Find(fresh, CancellationToken.None) ?? throw Lost(fresh, "is not listed");
        }
        catch (ApiException)
        {
            throw Lost(fresh, "cannot be looked for");
        }
    }

    /// <summary>What to tell the user of a key whose id cannot be found out.</summary>
    public static ProblemException Lost(FreshApiKey fresh, string why) => new(
        $"The key \"{fresh.Name}\" that ends in {fresh.End} was made, but this server did not tell its id and the key {why}, so that it cannot be " +
        "managed. Delete it by hand, then run `pulumi up` again.")
    {
        MayHaveChanged = true,
    };

    /// <summary>Lets the next one have its turn.</summary>
    public void Dispose() => _turn.Dispose();
}
