using ElevenProvider.Api.Groups;
using ElevenProvider.Declarations;

namespace ElevenProvider.Provider.Functions;

/// <summary>A group of an identity provider (SCIM) that a group of the workspace is kept in step with.</summary>
[DeclaredObject]
internal sealed partial record GroupInIdentityProvider
{
    /// <summary>Id of the group at the identity provider; absent where it is not known.</summary>
    public string? ScimExternalId { get; init; }

    /// <summary>Name of the group at the identity provider; absent where it is not known.</summary>
    public string? DisplayName { get; init; }

    /// <summary>Kind of seat that its members get, such as <c>workspace_member</c>; absent where none is set.</summary>
    public string? SeatType { get; init; }

    /// <summary>As the API tells it.</summary>
    public static GroupInIdentityProvider Of(ScimGroup group) =>
        new() { ScimExternalId = group.ScimExternalId, DisplayName = group.DisplayName, SeatType = group.SeatType };
}
