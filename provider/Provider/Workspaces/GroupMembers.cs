using ElevenProvider.Api.Groups;
using ElevenProvider.Api.Members;

namespace ElevenProvider.Provider.Workspaces;

/// <summary>Who is in a group, as far as it is known.</summary>
/// <param name="Emails">E-mail addresses; null where they are not known.</param>
/// <param name="UserIds">User ids; null where they are not known.</param>
internal sealed record GroupMembers(IReadOnlyList<string>? Emails, IReadOnlyList<string>? UserIds)
{
    /// <summary>What the list of groups says, which names members by their ids or by their addresses.</summary>
    public static GroupMembers Listed(Group group)
    {
        var byAddress = group.Members.ToLookup(static member => member.Contains('@', StringComparison.Ordinal));
        return group.Members.Count == 0 ? new([], [])
            : new(byAddress[true].Any() ? [.. byAddress[true]] : null, byAddress[false].Any() ? [.. byAddress[false]] : null);
    }

    /// <summary>The same with the addresses of those who are people of the workspace.</summary>
    /// <param name="people">The people; null where the server does not tell them.</param>
    public GroupMembers WithEmailsOf(IReadOnlyDictionary<string, Member>? people) => people is null || UserIds is null ? this : this with
    {
        Emails = [.. Emails ?? [], .. UserIds.Select(id => people.TryGetValue(id, out var person) ? person.Email : null).OfType<string>()],
    };
}
