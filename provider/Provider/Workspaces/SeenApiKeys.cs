using System.Collections.Concurrent;
using System.Collections.Immutable;
using ElevenProvider.Api.ServiceAccounts;

namespace ElevenProvider.Provider.Workspaces;

/// <summary>
/// Which keys service accounts were seen to have by this process. A key that is listed after a creation and was not seen before it is new;
/// that is how the key is found that a creation made whose answer was lost.
/// </summary>
internal sealed class SeenApiKeys(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, Sight> _accounts = new(StringComparer.Ordinal);

    /// <summary>What an account is known to have, by a listing that is recent enough or else by a new one.</summary>
    /// <param name="account">Id of the service account.</param>
    /// <param name="recent">How old a listing may be; zero where it must be a new one.</param>
    /// <param name="list">Lists the keys of the account.</param>
    public async Task<Sight> Look(string account, TimeSpan recent, Func<Task<IReadOnlyList<ApiKey>>> list)
    {
        var now = time.GetUtcNow();
        return _accounts.TryGetValue(account, out var sight) && now - sight.Time < recent ? sight : Note(account, now, await list());
    }

    /// <summary>Takes note of a listing.</summary>
    /// <param name="account">Id of the service account.</param>
    /// <param name="begun">When it was asked for.</param>
    /// <param name="listed">What it shows.</param>
    public Sight Note(string account, DateTimeOffset begun, IReadOnlyList<ApiKey> listed) => _accounts.AddOrUpdate(
        account,
        _ => new Sight(begun, [.. listed.Select(static key => key.KeyId)], [], listed),
        (_, last) => last with
        {
            Time = last.Time > begun ? last.Time : begun,
            Ids = last.Ids.Union(listed.Select(static key => key.KeyId)),
            Listed = last.Time > begun ? last.Listed : listed,
        });

    /// <summary>Takes note of a key that this process made.</summary>
    public void NoteMade(string account, string keyId) => _accounts.AddOrUpdate(
        account,
        _ => new Sight(DateTimeOffset.MinValue, [keyId], [keyId], []),
        (_, last) => last with { Ids = last.Ids.Add(keyId), Made = last.Made.Add(keyId) });

    /// <summary>Whether this process made the key.</summary>
    public bool HasMade(string account, string keyId) => _accounts.TryGetValue(account, out var sight) && sight.Made.Contains(keyId);

    /// <summary>What was seen of an account until some moment.</summary>
    /// <param name="Time">When the last listing was asked for.</param>
    /// <param name="Ids">Ids of the keys that were there.</param>
    /// <param name="Made">Ids of those that this process made.</param>
    /// <param name="Listed">The last listing.</param>
    internal sealed record Sight(DateTimeOffset Time, ImmutableHashSet<string> Ids, ImmutableHashSet<string> Made, IReadOnlyList<ApiKey> Listed);
}
