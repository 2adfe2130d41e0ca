using ElevenProvider.Api.Errors;
using ElevenProvider.Api.ServiceAccounts;
using ElevenProvider.Declarations;
using ElevenProvider.Provider.Workspaces;

namespace ElevenProvider.Provider.Resources;

/// <summary>
/// Makes one API key, and finds it in the listing. Newer servers tell its id. On older ones it is found by its name, the end of its secret and
/// the time, among the keys that were not there before; so that this is certain, keys of one account are then made one after the other.
/// A key whose answer was lost is of no use to anybody, because its secret was in the answer: it is found in the same way, deleted, and made anew.
/// </summary>
internal sealed class ApiKeyCreation : IDisposable
{
    // What was lost twice would be lost for ever.
    private const int AttemptsAtMost = 2;

    private readonly Workspace _workspace;
    private readonly string _account;
    private readonly SeenApiKeys.Sight _before;
    private readonly IDisposable _turn;
    private UnansweredApiKey? _unanswered;

    private ApiKeyCreation(Workspace workspace, string account, SeenApiKeys.Sight before, IDisposable turn) =>
        (_workspace, _account, _before, _turn) = (workspace, account, before, turn);

    private ServiceAccountsClient Api => _workspace.Api.ServiceAccounts;

    /// <summary>Waits for a turn where one is needed, and looks which keys there are.</summary>
    public static async Task<ApiKeyCreation> Begin(Workspace workspace, string account, string name, Operation operation)
    {
        var turn = await workspace.ApiKeyTurns.Take(account, name, operation.CancellationToken);
        try
        {
            // Where a name and the end of a secret are all that tells a key, every key that anybody made until now must be known.
            var before = await workspace.SeenApiKeys.Look(
                account,
                () => workspace.Api.ServiceAccounts.ListApiKeys(account, operation.CancellationToken),
                mustBeNew: workspace.ApiKeyTurns.ServerLacksIds);
            return new ApiKeyCreation(workspace, account, before, turn);
        }
        catch
        {
            turn.Dispose();
            throw;
        }
    }

    /// <summary>Makes the key.</summary>
    /// <exception cref="ProblemException">Nobody knows whether it was made, or which of several keys it is.</exception>
    public async Task<FreshApiKey> Make(NewApiKey key, Operation operation)
    {
        WarnOfLeftOver(new UnansweredApiKey(key), operation);
        for (var remaining = AttemptsAtMost; ; remaining--)
        {
            var begun = _workspace.Time.GetUtcNow();
            try
            {
                var created = await Api.CreateApiKey(_account, key, operation.CancellationToken);
                Learn(created);
                return new(key.Name, created, begun, _before.Ids);
            }
            catch (ApiException lost) when (lost.OutcomeIsUnknown)
            {
                _unanswered = new UnansweredApiKey(key);
                await Settle(_unanswered, lost, operation);
                if (remaining <= 1)
                {
                    throw new ProblemException($"{lost.Message} No key was left behind. Run `pulumi up` again later.");
                }
            }
        }
    }

    /// <summary>The key as it is listed; null where it is not listed yet.</summary>
    /// <exception cref="ProblemException">Several keys can be it.</exception>
    public async Task<ApiKey?> Find(FreshApiKey fresh, CancellationToken cancellationToken)
    {
        var listed = await List(cancellationToken);
        await DeleteLatecomer(fresh, listed, cancellationToken);
        switch (listed.Where(fresh.CanBe).ToList())
        {
            case []:
                return null;
            case [var only]:
                _workspace.SeenApiKeys.NoteMade(_account, only.KeyId);
                return only with { ServiceAccountUserId = _account };
            case var several:
                throw Lost(fresh, $"cannot be told from another of that name: it is one of {FreshApiKey.Describe(several)}");
        }
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

    private void Learn(CreatedApiKey created)
    {
        _workspace.ApiKeyTurns.Learn(tellsIds: created.KeyId is not null);
        if (created.KeyId is { } id)
        {
            _workspace.SeenApiKeys.NoteMade(_account, id);
        }

        if (created.KeyId is not null && _unanswered is null)
        {
            _turn.Dispose();
        }
    }

    // A run that was killed while it made a key cannot have told anybody.
    private void WarnOfLeftOver(UnansweredApiKey wanted, Operation operation)
    {
        var now = _workspace.Time.GetUtcNow();
        var leftOver = _before.Listed.Where(key => !_before.Made.Contains(key.KeyId) && wanted.CanBeLeftOver(key, now)).ToList();
        if (leftOver.Count > 0)
        {
            operation.Log.Warning(
                $"The service account has a key like \"{wanted.Wanted.Name}\" already, with the same settings and never used: {FreshApiKey.Describe(leftOver)}. " +
                "If a run was interrupted while it made the key, this is what is left of it, and its secret is lost: then delete it by hand.");
        }
    }

    // Deletes only what is certainly the key that was asked for: the only one that is new since and looks like it.
    private async Task Settle(UnansweredApiKey unanswered, ApiException lost, Operation operation)
    {
        operation.Log.Status("no answer; looking whether the key was made");
        try
        {
            var suspects = await _workspace.WaitUntilVisible(() => FindSuspects(unanswered, operation.CancellationToken), "a key without an answer", operation);
            if (suspects is [_, _, ..])
            {
                throw Unsettled($"{lost.Message} If the key was made, it is one of {FreshApiKey.Describe(suspects)}; none was deleted. Find out which one nobody uses, and delete it");
            }

            if (suspects is [var suspect])
            {
                await Delete(suspect, lost, operation.CancellationToken);
            }
        }
        catch (Exception problem) when (problem is ApiException or OperationCanceledException)
        {
            throw Unsettled($"{lost.Message} Nobody knows whether the key \"{unanswered.Wanted.Name}\" was made. If it was, its secret is lost: delete it");
        }
    }

    private async Task<IReadOnlyList<ApiKey>?> FindSuspects(UnansweredApiKey unanswered, CancellationToken cancellationToken) =>
        Suspects(unanswered, await List(cancellationToken)) is { Count: > 0 } suspects ? suspects : null;

    private List<ApiKey> Suspects(UnansweredApiKey unanswered, IReadOnlyList<ApiKey> listed) =>
        [.. listed.Where(key => !_before.Ids.Contains(key.KeyId) && !_workspace.SeenApiKeys.HasMade(_account, key.KeyId) && unanswered.CanBe(key))];

    // The listing may have shown it late, or the server may have worked on after the answer was given up.
    private async Task DeleteLatecomer(FreshApiKey fresh, IReadOnlyList<ApiKey> listed, CancellationToken cancellationToken)
    {
        if (_unanswered is { } unanswered && Suspects(unanswered, listed).Where(key => !fresh.CanBe(key)).ToList() is [var latecomer])
        {
            await Api.DeleteApiKey(_account, latecomer.KeyId, cancellationToken);
        }
    }

    private async Task Delete(ApiKey suspect, ApiException lost, CancellationToken cancellationToken)
    {
        try
        {
            await Api.DeleteApiKey(_account, suspect.KeyId, cancellationToken);
        }
        catch (ApiException problem) when (problem.Kind != ApiErrorKind.NotFound)
        {
            throw Unsettled($"{lost.Message} The key {FreshApiKey.Describe([suspect])} was made, its secret is lost, and it could not be deleted: {problem.Message} Delete it");
        }
    }

    private async Task<IReadOnlyList<ApiKey>> List(CancellationToken cancellationToken)
    {
        var begun = _workspace.Time.GetUtcNow();
        var listed = await Api.ListApiKeys(_account, cancellationToken);
        _workspace.SeenApiKeys.Note(_account, begun, listed);
        return listed;
    }

    private static ProblemException Unsettled(string whatToDo) => new($"{whatToDo} by hand, then run `pulumi up` again.") { MayHaveChanged = true };
}
