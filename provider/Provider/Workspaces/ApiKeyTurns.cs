using System.Collections.Concurrent;

namespace ElevenProvider.Provider.Workspaces;

/// <summary>
/// Lets those who make API keys for one service account take turns within this process, unless the server tells the ids of new keys: where it
/// does not, the list of keys shows which one is new, and only while nobody else here makes another.
/// </summary>
internal sealed class ApiKeyTurns
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _accounts = new(StringComparer.Ordinal);

    // What one answer shows is so for every answer of the server.
    private volatile bool _tellsIds;
    private volatile bool _lacksIds;

    /// <summary>Whether the server is known not to tell the ids of new keys. Neither it nor the opposite is known until a key was made.</summary>
    public bool ServerLacksIds => _lacksIds;

    /// <summary>Notes whether the server told the id of a key that it made.</summary>
    public void Learn(bool tellsIds) => (_tellsIds, _lacksIds) = (tellsIds, !tellsIds);

    /// <summary>Waits for a turn, which ends when the result is disposed. There is nothing to wait for where the server tells the ids.</summary>
    public async Task<IDisposable> Take(string serviceAccountUserId, CancellationToken cancellationToken)
    {
        if (_tellsIds)
        {
            return new Turn(account: null);
        }

        var account = _accounts.GetOrAdd(serviceAccountUserId, static _ => new SemaphoreSlim(1));
        await account.WaitAsync(cancellationToken);
        var turn = new Turn(account);
        if (_tellsIds)
        {
            // So it turned out while waiting.
            turn.Dispose();
        }

        return turn;
    }

    private sealed class Turn(SemaphoreSlim? account) : IDisposable
    {
        private SemaphoreSlim? _account = account;

        public void Dispose() => Interlocked.Exchange(ref _account, null)?.Release();
    }
}
