using ElevenProvider.Api;
using ElevenProvider.Api.Groups;
using ElevenProvider.Declarations;

namespace ElevenProvider.Provider.Workspaces;

/// <summary>
/// Finds groups and tells who is in them, on servers that can list the groups and on those that can only search by name.
/// </summary>
internal sealed class GroupDirectory(ElevenLabsClient api)
{
    /// <summary>The group of that id; null where there is none.</summary>
    /// <param name="id">Id of the group.</param>
    /// <param name="lastName">Its name when last seen, which finds it on servers that cannot list groups; null if unknown.</param>
    /// <param name="operation">The operation at hand.</param>
    /// <returns>The group. On a server that cannot list groups, one without a name stands for a group about which nothing can be found out.</returns>
    public async Task<Group?> Find(string id, string? lastName, Operation operation)
    {
        if (await TryList(operation) is { } groups)
        {
            return groups.FirstOrDefault(group => group.Id == id);
        }

        return lastName is null
            ? new Group { Id = id }
            : (await Search(lastName, operation)).Where(group => group.Id == id).Select(AsGroup).FirstOrDefault();
    }

    /// <summary>The one group of that name, letter case included.</summary>
    /// <exception cref="ProblemException">There is none, or several.</exception>
    public async Task<Group> FindByName(string name, Operation operation)
    {
        var groups = await TryList(operation) ?? [.. (await Search(name, operation)).Select(AsGroup)];
        var found = groups.Where(group => group.Name == name).ToList();
        return found switch
        {
            [var only] => only,
            [] => throw new ProblemException($"There is no group called \"{name}\" in the workspace. Check the spelling, letter case included, or give groupId."),
            _ => throw new ProblemException(
                $"There are {found.Count} groups called \"{name}\" ({string.Join(", ", found.Select(static group => group.Id))}). Give groupId to say which one is meant."),
        };
    }

    /// <summary>Whether the person or service account is in the group; null where the server has no means to tell.</summary>
    public async Task<bool?> IsMember(Group group, string email, Operation operation)
    {
        if (group.Members.Contains(email, StringComparer.OrdinalIgnoreCase) || await IsListedById(group, email, operation))
        {
            return true;
        }

        // The list of groups may name its members by ids that nothing maps to addresses, so only the search can say no.
        return group.Name is null
            ? null
            : (await Search(group.Name, operation))
                .Any(found => found.Id == group.Id && found.MembersEmails.Contains(email, StringComparer.OrdinalIgnoreCase));
    }

    private async Task<bool> IsListedById(Group group, string email, Operation operation)
    {
        if (group.Members.Count == 0 || group.Members.Any(static member => member.Contains('@', StringComparison.Ordinal)))
        {
            return false;
        }

        var members = await Listing.IfAvailable(() => api.Members.List(operation.CancellationToken));
        return members?.FirstOrDefault(member => string.Equals(member.Email, email, StringComparison.OrdinalIgnoreCase)) is { } person
            && group.Members.Contains(person.UserId, StringComparer.Ordinal);
    }

    private Task<IReadOnlyList<Group>?> TryList(Operation operation) => Listing.IfAvailable(() => api.Groups.List(operation.CancellationToken));

    private Task<IReadOnlyList<GroupSearchResult>> Search(string name, Operation operation) =>
        api.Groups.SearchByName(name, operation.CancellationToken);

    private static Group AsGroup(GroupSearchResult found) => new() { Id = found.Id, Name = found.Name, Members = found.MembersEmails };
}
