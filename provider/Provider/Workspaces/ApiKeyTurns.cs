using System.Collections.Concurrent;

namespace ElevenProvider.Provider.Workspaces;

/// <summary>
/// Lets those who make API keys take turns within this process, so that a key is the only new one that looks like it. Who makes a key of the
/// same name waits always. Who makes any key for the same service account waits unless the server tells the ids of new keys: where it does
/// not, the list of keys shows which one is new, and only while nobody else here makes another.
/// </summary>
internal sealed class ApiKeyTurns
{
    private readonly ConcurrentDictionary<(string Account, string? Name), SemaphoreSlim> _places = new();

    // What one answer shows is so for every answer of the server.
    private volatile bool _tellsIds;
    private volatile bool _lacksIds;

    /// <summary>Whether the server is known not to tell the ids of new keys. Neither it nor the opposite is known until a key was made.</summary>
    public bool ServerLacksIds => _lacksIds;

    /// <summary>Notes whether the server told the id of a key that it made.</summary>
    public void Learn(bool tellsIds) => (_tellsIds, _lacksIds) = (tellsIds, !tellsIds);

    /// <summary>Waits for a turn, which ends when the result is disposed.</summary>
    public async Task<IDisposable> Take(string serviceAccountUserId, string name, CancellationToken cancellationToken)
    {
        var turn = new Turn();
        try
        {
            await turn.Enter(PlaceOf(serviceAccountUserId, name), cancellationToken);
            if (!_tellsIds)
            {
                var account = PlaceOf(serviceAccountUserId, name: null);
                await turn.Enter(account, cancellationToken);
                if (_tellsIds)
                {
                    // So it turned out while waiting.
                    turn.Leave(account);
                }
            }

            return turn;
        }
        catch
        {
            turn.Dispose();
            throw;
        }
    }

    private SemaphoreSlim PlaceOf(string account, string? name) => _places.GetOrAdd((account, name), static _ => new SemaphoreSlim(1));

    private sealed class Turn : IDisposable
    {
        private readonly List<SemaphoreSlim> _entered = [];

        public async Task Enter(SemaphoreSlim place, CancellationToken cancellationToken)
        {
            await place.WaitAsync(cancellationToken);
            _entered.Add(place);
        }

        public void Leave(SemaphoreSlim place)
        {
            if (_entered.Remove(place))
            {
                place.Release();
            }
        }

        public void Dispose() => _entered.ToList().ForEach(Leave);
    }
}
