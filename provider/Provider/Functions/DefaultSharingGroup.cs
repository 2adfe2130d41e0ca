using ElevenProvider.Api.ServiceAccounts;
using ElevenProvider.Declarations;

namespace ElevenProvider.Provider.Functions;

/// <summary>A group that whatever a service account makes is shared with.</summary>
[DeclaredObject]
internal sealed partial record DefaultSharingGroup
{
    /// <summary>Id of the group; absent where it is not known.</summary>
    public string? GroupId { get; init; }

    /// <summary>Name of the group; absent where it is not known.</summary>
    public string? GroupName { get; init; }

    /// <summary>What the group may do with it: <c>admin</c>, <c>editor</c> or <c>viewer</c>; absent where it is not known.</summary>
    public string? PermissionLevel { get; init; }

    /// <summary>As the API tells it.</summary>
    public static DefaultSharingGroup Of(DefaultSharing sharing) =>
        new() { GroupId = sharing.Group?.Id, GroupName = sharing.Group?.Name, PermissionLevel = sharing.PermissionLevel };
}
