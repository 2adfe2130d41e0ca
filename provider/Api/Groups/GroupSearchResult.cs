using ElevenProvider.Api.Json;

namespace ElevenProvider.Api.Groups;

/// <summary>A group with the addresses of its members, by <c>GET /v1/workspace/groups/search</c>.</summary>
public sealed record GroupSearchResult
{
    /// <summary>Id of the group.</summary>
    public required string Id { get; init; }

    /// <summary>Name; not unique. Null if the server left it out.</summary>
    public string? Name { get; init; }

    /// <summary>E-mail addresses of the members; compare them in any letter case.</summary>
    public required IReadOnlyList<string> MembersEmails { get; init => field = DecodedList.Whole(value); }
}
