using ElevenProvider.Api.Json;

namespace ElevenProvider.Api.Groups;

/// <summary>A group of a workspace, by <c>GET /v1/workspace/groups</c>.</summary>
public sealed record Group
{
    /// <summary>Id of the group; that of everybody's group is <c>default</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Name; not unique. Null if the server left it out.</summary>
    public string? Name { get; init; }

    /// <summary>The members. Whether by user id or by e-mail address is not documented, so be ready for both.</summary>
    public required IReadOnlyList<string> Members { get; init => field = DecodedList.Whole(value); }

    /// <summary>What the group permits its members; an open set, null if it sets none.</summary>
    public IReadOnlyList<string>? Permissions { get; init => field = DecodedList.OrNull(value); }

    /// <summary>Whether an identity provider manages the group, so that its members cannot be changed here; null if the server does not tell.</summary>
    public bool? IsScimSynced { get; init; }

    /// <summary>The group in the identity provider that it is kept in step with; null if none.</summary>
    public ScimGroup? ScimGroup { get; init; }

    /// <summary>Whether the identity provider's changes are held back for now; null if the server does not tell.</summary>
    public bool? ScimFrozen { get; init; }

    /// <summary>Credits that the group may use per period; null if it has no limit of its own.</summary>
    public Limit? GroupUsageLimit { get; init; }

    /// <summary>Professional voices that the group may have; null if it has no limit of its own.</summary>
    public Limit? GroupPvcLimit { get; init; }

    /// <summary>Credits used in this period; null if unknown.</summary>
    public long? CharacterCount { get; init; }
}
