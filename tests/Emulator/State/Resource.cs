namespace ElevenProvider.Emulator.State;

/// <summary>Something of the workspace that can be shared: a voice, an agent and so on. Only what sharing needs to know of it.</summary>
internal sealed class Resource
{
    /// <summary>One of <see cref="ResourceTypes.All"/>.</summary>
    public required string Type { get; init; }

    public string? Name { get; init; }

    /// <summary>Who created it, and so is always among its admins. Null: nobody knows.</summary>
    public string? CreatorUserId { get; init; }

    /// <summary>The role of those outside the workspace; null for none.</summary>
    public string? AnonymousAccessLevelOverride { get; init; }

    /// <summary>Ids of people, service accounts and groups by role; custom roles have ids that begin with <c>role_</c>.</summary>
    public OrderedDictionary<string, List<string>> RoleToGroupIds { get; init; } = [];

    /// <summary>The ids of all who have a role.</summary>
    public IEnumerable<string> Principals => RoleToGroupIds.Values.SelectMany(ids => ids).Distinct(StringComparer.Ordinal);

    /// <summary>Whether it has one of the four roles that every workspace knows.</summary>
    public bool HasStandardRole(string principal) =>
        ResourceRoles.Current.Any(role => RoleToGroupIds.TryGetValue(role, out var ids) && ids.Contains(principal));

    /// <summary>Gives a role in place of the other standard ones; null only takes those away. Custom roles stay.</summary>
    public void SetStandardRole(string principal, string? role)
    {
        foreach (var other in ResourceRoles.Current)
        {
            if (RoleToGroupIds.TryGetValue(other, out var ids))
            {
                ids.Remove(principal);
            }
        }

        if (role is not null)
        {
            RoleToGroupIds.TryAdd(role, []);
            RoleToGroupIds[role].Add(principal);
        }
    }
}
