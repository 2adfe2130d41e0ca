namespace ElevenProvider.Api.Groups;

/// <summary>A group of an identity provider (SCIM). Everything is null where the server does not tell it.</summary>
public sealed record ScimGroup
{
    /// <summary>Its id at the identity provider.</summary>
    public string? ScimExternalId { get; init; }

    /// <summary>Its name there.</summary>
    public string? DisplayName { get; init; }

    /// <summary>The kind of seat that its members get, for example <c>workspace_member</c>; an open set.</summary>
    public string? SeatType { get; init; }
}
