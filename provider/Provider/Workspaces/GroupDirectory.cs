using ElevenProvider.Api;
using ElevenProvider.Api.Groups;
using ElevenProvider.Api.Members;
using ElevenProvider.Declarations;

namespace ElevenProvider.Provider.Workspaces;

/// <summary>
/// Finds groups and tells who is in them, on servers that can list the groups and on those that can only search by name.
/// </summary>
internal sealed class GroupDirectory(ElevenLabsClient api)
{
    /// <summary>What stands before the name of a group in an id that is imported.</summary>
    public const string ByName = "group:";

    /// <summary>The group of that id; null where there is none.</summary>
    /// <param name="id">Id of the group.</param>
    /// <param name="lastName">Its name when last seen, which finds it on servers that cannot list groups; null if unknown.</param>
    /// <param name="operation">The operation at hand.</param>
    /// <returns>The group. On a server that cannot list groups, one without a name stands for a group about which nothing can be found out:
    /// its name is not known, or it is not the name any more.</returns>
    public async Task<Group?> Find(string id, string? lastName, Operation operation)
    {
        if (await TryList(operation) is { } groups)
        {
            return groups.FirstOrDefault(group => group.Id == id);
        }

        var found = lastName is null ? null : (await Search(lastName, operation)).FirstOrDefault(group => group.Id == id);
        return found is null ? new Group { Id = id, Members = [] } : AsGroup(found);
    }

    /// <summary>Every group; null on servers that cannot list them, or where the key lacks the right to it.</summary>
    public Task<IReadOnlyList<Group>?> TryList(Operation operation) => Listing.IfAvailable(() => api.Groups.List(operation.CancellationToken));

    /// <summary>The one group of that name, letter case included.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="byId">How the user would say which group is meant by its id, as a command such as "Give groupId".</param>
    /// <param name="operation">The operation at hand.</param>
    /// <exception cref="ProblemException">There is none, or several.</exception>
    public async Task<Group> FindByName(string name, string byId, Operation operation)
    {
        var groups = await TryList(operation) ?? [.. (await Search(name, operation)).Select(AsGroup)];
        var found = groups.Where(group => group.Name == name).ToList();
        return found switch
        {
            [var only] => only,
            [] => throw new ProblemException(
                $"There is no group called \"{name}\" in the workspace. Check the spelling, letter case included. {byId} to name the group by its id."),
            _ => throw new ProblemException(
                $"There are {found.Count} groups called \"{name}\" ({string.Join(", ", found.Select(static group => group.Id))}). {byId} to say which one is meant."),
        };
    }

    /// <summary>Whether the person or service account is in the group; null where the server has no means to tell.</summary>
    public async Task<bool?> IsMember(Group group, string email, Operation operation)
    {
        if (HasAddress(group.Members, email))
        {
            return true;
        }

        var person = await FindPerson(group, email, operation);
        if (person is not null && group.Members.Contains(person.UserId, StringComparer.Ordinal))
        {
            return true;
        }

        // The list of groups may name its members by ids that nothing maps to addresses, so only the search can say no.
        var shown = group.Name is null ? null : (await Search(group.Name, operation)).FirstOrDefault(found => found.Id == group.Id);
        return shown is null ? null
            : HasAddress(shown.MembersEmails, email) ? true
            : person is null && group.Members.Count > shown.MembersEmails.Count ? null // It leaves someone out, as service accounts may be.
            : false;
    }

    /// <summary>Who is in the group, service accounts included as far as the server shows their addresses.</summary>
    public async Task<GroupMembers> MembersOf(Group group, Operation operation)
    {
        var listed = GroupMembers.Listed(group);
        if (group.Name is null || listed is { Emails: not null, UserIds: null })
        {
            return listed;
        }

        var found = (await Search(group.Name, operation)).FirstOrDefault(found => found.Id == group.Id);
        return found is null ? listed : listed with { Emails = found.MembersEmails };
    }

    /// <summary>The people of the workspace by their ids; null where the server or the key's rights do not allow to see them.</summary>
    public async Task<IReadOnlyDictionary<string, Member>?> TryListPeople(Operation operation) =>
        await Listing.IfAvailable(() => api.Members.List(operation.CancellationToken)) is { } people ? ById(people) : null;

    /// <summary>The people by their ids, of which each is taken to be of one person.</summary>
    public static IReadOnlyDictionary<string, Member> ById(IEnumerable<Member> people) =>
        people.DistinctBy(static person => person.UserId, StringComparer.Ordinal).ToDictionary(static person => person.UserId, StringComparer.Ordinal);

    // Where the group names its members by ids, the person with that address.
    private async Task<Member?> FindPerson(Group group, string email, Operation operation)
    {
        if (group.Members.Count == 0 || group.Members.Any(static member => member.Contains('@', StringComparison.Ordinal)))
        {
            return null;
        }

        var people = await Listing.IfAvailable(() => api.Members.List(operation.CancellationToken));
        return people?.FirstOrDefault(person => string.Equals(person.Email, email, StringComparison.OrdinalIgnoreCase));
    }

    private static bool HasAddress(IReadOnlyList<string> members, string email) => members.Contains(email, StringComparer.OrdinalIgnoreCase);

    private Task<IReadOnlyList<GroupSearchResult>> Search(string name, Operation operation) =>
        api.Groups.SearchByName(name, operation.CancellationToken);

    private static Group AsGroup(GroupSearchResult found) => new() { Id = found.Id, Name = found.Name, Members = found.MembersEmails };
}
