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
    private readonly Workspace _workspace;
    private readonly string _account;
    private readonly SeenApiKeys.Sight _before;
    private readonly IDisposable _turn;
    private readonly Operation _operation;
    private UnansweredApiKey? _unanswered;
    private bool _mayShowLater;

    private ApiKeyCreation(Workspace workspace, string account, SeenApiKeys.Sight before, IDisposable turn, Operation operation) =>
        (_workspace, _account, _before, _turn, _operation) = (workspace, account, before, turn, operation);

    private ServiceAccountsClient Api => _workspace.Api.ServiceAccounts;

    /// <summary>Waits for a turn where one is needed, and looks which keys there are.</summary>
    public static async Task<ApiKeyCreation> Begin(Workspace workspace, string account, string name, Operation operation)
    {
        var turn = await workspace.ApiKeyTurns.Take(account, name, operation.CancellationToken);
        try
        {
            var before = await workspace.SeenApiKeys.Look(
                account,
                Recent(workspace, name),
                () => workspace.Api.ServiceAccounts.ListApiKeys(account, operation.CancellationToken));
            return new ApiKeyCreation(workspace, account, before, turn, operation);
        }
        catch
        {
            turn.Dispose();
            throw;
        }
    }

    /// <summary>Makes the key.</summary>
    /// <exception cref="ProblemException">Nobody knows whether it was made, or which of several keys it is.</exception>
    public Task<FreshApiKey> Make(NewApiKey key)
    {
        var wanted = new UnansweredApiKey(key);
        WarnOfLeftOver(wanted);
        return UncertainCreation.Run(
            () => Ask(key),
            lost => Settle(wanted, lost),
            lost => NotMade(key.Name, lost));
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

    /// <summary>Looks for the key once more, even if the user has just given up: without its id it cannot be recorded.</summary>
    /// <exception cref="ProblemException">It cannot be found.</exception>
    public async Task<ApiKey> FindInSpiteOf(FreshApiKey fresh)
    {
        try
        {
            return await Find(fresh, _operation.Grace) ?? throw Lost(fresh, "is not listed");
        }
        catch (Exception problem) when (problem is ApiException or OperationCanceledException)
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

    private ProblemException NotMade(string name, ApiException lost) => _mayShowLater
        ? new($"{lost.Message} No key was seen. If one called \"{name}\" shows later, its secret is lost: delete it by hand. Run `pulumi up` again later.")
        {
            MayHaveChanged = true,
        }
        : new($"{lost.Message} No key was left behind. Run `pulumi up` again later.");

    private async Task<FreshApiKey> Ask(NewApiKey key)
    {
        var begun = _workspace.Time.GetUtcNow();
        var created = await Api.CreateApiKey(_account, key, _operation.CancellationToken);
        Learn(created);
        return new(key.Name, created, begun, _before.Ids);
    }

    private void Learn(CreatedApiKey created)
    {
        _workspace.ApiKeyTurns.Learn(tellsIds: created.KeyId is not null);
        if (created.KeyId is not { } id)
        {
            return;
        }

        _workspace.SeenApiKeys.NoteMade(_account, id);
        if (_unanswered is null)
        {
            _turn.Dispose();
        }
    }

    // Only keys that somebody makes between the look and the creation can be mistaken for it. While many keys are made, few are preceded by a
    // request of their own.
    private static TimeSpan Recent(Workspace workspace, string name) =>
        workspace.ApiKeyTurns.ServerLacksIds ? TimeSpan.Zero // A name and the end of a secret are then all that tells a key.
        : UnansweredApiKey.IsAutomatic(name) ? TimeSpan.FromSeconds(10) // Nobody else makes one of that name.
        : TimeSpan.FromSeconds(2);

    // A run that was killed while it made a key cannot have told anybody.
    private void WarnOfLeftOver(UnansweredApiKey wanted)
    {
        var now = _workspace.Time.GetUtcNow();
        var leftOver = _before.Listed.Where(key => !_before.Made.Contains(key.KeyId) && wanted.CanBeLeftOver(key, now)).ToList();
        if (leftOver.Count > 0)
        {
            _operation.Log.Warning(
                $"The service account has a key like \"{wanted.Wanted.Name}\" already, with the same settings and never used: {FreshApiKey.Describe(leftOver)}. " +
                "If a run was interrupted while it made the key, this is what is left of it, and its secret is lost: delete it by hand, unless a stack has it.");
        }
    }

    // Deletes only what is certainly the key that was asked for: the only one that is new since and looks like it.
    private async Task<FreshApiKey?> Settle(UnansweredApiKey unanswered, ApiException lost)
    {
        _unanswered = unanswered;
        _operation.Log.Status("no answer; looking whether the key was made");
        try
        {
            var suspects = await _workspace.WaitUntilVisible(() => FindSuspects(unanswered), "a key without an answer", _operation);
            if (suspects is [_, _, ..])
            {
                throw Unsettled($"{lost.Message} If the key was made, it is one of {FreshApiKey.Describe(suspects)}; none was deleted. Find out which one nobody uses, and delete it");
            }

            if (suspects is [var suspect])
            {
                await Delete(suspect, lost);
            }
            else
            {
                _mayShowLater = true;
            }

            return null;
        }
        catch (Exception problem) when (problem is ApiException or OperationCanceledException)
        {
            throw Unsettled($"{lost.Message} Nobody knows whether the key \"{unanswered.Wanted.Name}\" was made. If it was, its secret is lost: delete it");
        }
    }

    private async Task<IReadOnlyList<ApiKey>?> FindSuspects(UnansweredApiKey unanswered) =>
        Suspects(unanswered, await List(_operation.CancellationToken)) is { Count: > 0 } suspects ? suspects : null;

    private List<ApiKey> Suspects(UnansweredApiKey unanswered, IReadOnlyList<ApiKey> listed) =>
        [.. listed.Where(key => !_before.Ids.Contains(key.KeyId) && !_workspace.SeenApiKeys.HasMade(_account, key.KeyId) && unanswered.CanBe(key))];

    // The listing may have shown it late, or the server may have worked on after the answer was given up.
    private async Task DeleteLatecomer(FreshApiKey fresh, IReadOnlyList<ApiKey> listed, CancellationToken cancellationToken)
    {
        var latecomers = _unanswered is { } unanswered ? Suspects(unanswered, listed).Where(key => !fresh.CanBe(key)).ToList() : [];
        if (latecomers is [var latecomer])
        {
            try
            {
                await Api.DeleteApiKey(_account, latecomer.KeyId, cancellationToken);
                latecomers.Clear();
            }
            catch (ApiException)
            {
                // The key that was asked for is there; of the other the user is told below.
            }
        }

        if (latecomers.Count > 0)
        {
            _unanswered = null;
            _operation.Log.Warning(
                $"The creation of the key \"{fresh.Name}\" was not answered at first, and has left a key behind whose secret is lost: " +
                $"{(latecomers.Count > 1 ? "one of " : "")}{FreshApiKey.Describe(latecomers)}. Delete it by hand.");
        }
    }

    private async Task Delete(ApiKey suspect, ApiException lost)
    {
        try
        {
            await Api.DeleteApiKey(_account, suspect.KeyId, _operation.CancellationToken);
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
