namespace ElevenProvider.Api.ServiceAccounts;

/// <summary>A group that the new resources of a service account are shared with.</summary>
public sealed record DefaultSharing
{
    /// <summary>The group; null if the server left it out.</summary>
    public SharingGroup? Group { get; init; }

    /// <summary><c>admin</c>, <c>editor</c> or <c>viewer</c>; an open set.</summary>
    public string? PermissionLevel { get; init; }
}
