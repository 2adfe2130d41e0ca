namespace ElevenProvider.Api.Members;

/// <summary>A person of a workspace, by <c>GET /v1/workspace/members</c>.</summary>
public sealed record Member
{
    /// <summary>Id of the person.</summary>
    public required string UserId { get; init; }

    /// <summary>E-mail address; compare it in any letter case. Null if the server left it out.</summary>
    public string? Email { get; init; }

    /// <summary>First name; null if not given.</summary>
    public string? FirstName { get; init; }

    /// <summary><c>workspace_admin</c>, <c>workspace_member</c>, <c>workspace_lite_member</c>, or one not known yet.</summary>
    public string? SeatType { get; init; }

    /// <summary>Whether the person owns the workspace.</summary>
    public bool IsOwner { get; init; }

    /// <summary>Whether the person is locked out of the workspace.</summary>
    public bool IsLocked { get; init; }
}
