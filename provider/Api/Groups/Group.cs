using System.Diagnostics.CodeAnalysis;
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
    [AllowNull]
    public IReadOnlyList<string> Members { get; init => field = DecodedList.Of(value); } = [];

    /// <summary>What the group permits its members; an open set, null if it sets none.</summary>
    public IReadOnlyList<string>? Permissions { get; init => field = DecodedList.OrNull(value); }

    /// <summary>Whether an identity provider manages the group, so that its members cannot be changed here.</summary>
    public bool IsScimSynced { get; init; }
}
