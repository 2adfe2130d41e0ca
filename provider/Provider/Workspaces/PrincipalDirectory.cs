using ElevenProvider.Api;
using ElevenProvider.Api.Groups;
using ElevenProvider.Api.Members;
using ElevenProvider.Api.ServiceAccounts;
using ElevenProvider.Api.WorkspaceResources;
using ElevenProvider.Declarations;

namespace ElevenProvider.Provider.Workspaces;

/// <summary>
/// Knows who stands behind the ids under which the API lists the grants of a resource: user ids of people and service accounts, and ids
/// of groups. Programs name them by addresses, groups and keys.
/// </summary>
internal sealed class PrincipalDirectory(ElevenLabsClient api)
{
    /// <summary>Id of the group of everyone.</summary>
    public const string Everyone = "default";

    private const string PersonOption = "user";

    /// <summary>The id under which a grant of the target is listed; null where the server has no means to tell.</summary>
    /// <param name="target">Who is meant.</param>
    /// <param name="resource">The resource, which names those that have no access yet.</param>
    /// <param name="operation">The operation at hand.</param>
    public async Task<string?> FindId(ShareTarget target, WorkspaceResource resource, Operation operation) => target.Kind switch
    {
        ShareTargetKind.Group => target.Value,
        ShareTargetKind.User => resource.ShareOptions.FirstOrDefault(option => option.Type == PersonOption && IsSame(option.Name, target.Value))?.Id
            ?? (await Members(operation))?.FirstOrDefault(member => IsSame(member.Email, target.Value))?.UserId,
        _ => (await ServiceAccounts(operation))
            ?.FirstOrDefault(account => account.ApiKeys.Any(key => key.KeyId == target.Value))?.ServiceAccountUserId,
    };

    /// <summary>Those of the ids that are not known to be of a person or group: someone whom <see cref="FindId"/> does not find may be among them.</summary>
    public async Task<IReadOnlyList<string>> Unidentified(IEnumerable<string> ids, Operation operation)
    {
        var remaining = ids.Where(static id => id != Everyone).ToHashSet(StringComparer.Ordinal);
        if (remaining.Count > 0)
        {
            remaining.ExceptWith((await Members(operation) ?? []).Select(static member => member.UserId));
        }

        if (remaining.Count > 0)
        {
            remaining.ExceptWith((await Groups(operation) ?? []).Select(static group => group.Id));
        }

        return [.. remaining];
    }

    /// <summary>How a program would name those behind the ids; those that cannot be named are left out.</summary>
    public async Task<IReadOnlyDictionary<string, ShareTarget>> FindTargets(IReadOnlyList<string> ids, Operation operation)
    {
        if (ids.Count == 0)
        {
            return new Dictionary<string, ShareTarget>(StringComparer.Ordinal);
        }

        var groups = (await Groups(operation) ?? []).Select(static group => group.Id).Append(Everyone).Distinct(StringComparer.Ordinal)
            .Select(static id => new { Id = id, Target = new ShareTarget(ShareTargetKind.Group, id) });
        var people = (await Members(operation) ?? []).Where(static member => member.Email is not null)
            .Select(static member => new { Id = member.UserId, Target = new ShareTarget(ShareTargetKind.User, member.Email!) });
        var accounts = (await ServiceAccounts(operation) ?? []).Where(static account => account.ApiKeys.Count > 0)
            .Select(static account => new { Id = account.ServiceAccountUserId, Target = new ShareTarget(ShareTargetKind.ApiKey, account.ApiKeys[0].KeyId) });
        return groups.Concat(people).Concat(accounts)
            .Where(known => ids.Contains(known.Id, StringComparer.Ordinal))
            .DistinctBy(static known => known.Id, StringComparer.Ordinal)
            .ToDictionary(static known => known.Id, static known => known.Target, StringComparer.Ordinal);
    }

    /// <summary>The e-mail address of a person; null where it is not known.</summary>
    public async Task<string?> FindEmail(string userId, Operation operation) =>
        (await Members(operation))?.FirstOrDefault(member => member.UserId == userId)?.Email;

    /// <summary>A key of a service account; null where it has none, or it is not known.</summary>
    public async Task<string?> FindKey(string serviceAccountUserId, Operation operation) =>
        (await ServiceAccounts(operation))?.FirstOrDefault(account => account.ServiceAccountUserId == serviceAccountUserId)?.ApiKeys is [var key, ..]
            ? key.KeyId
            : null;

    private Task<IReadOnlyList<Member>?> Members(Operation operation) => Listing.IfAvailable(() => api.Members.List(operation.CancellationToken));

    private Task<IReadOnlyList<Group>?> Groups(Operation operation) => Listing.IfAvailable(() => api.Groups.List(operation.CancellationToken));

    private Task<IReadOnlyList<ServiceAccount>?> ServiceAccounts(Operation operation) =>
        Listing.IfAvailable(() => api.ServiceAccounts.List(operation.CancellationToken));

    private static bool IsSame(string? address, string other) => string.Equals(address, other, StringComparison.OrdinalIgnoreCase);
}
