namespace ElevenProvider.Api.Members;

/// <summary>A person of a workspace, by <c>GET /v1/workspace/members</c>.</summary>
public sealed record Member
{
    /// <summary>Id of the person.</summary>
    public required string UserId { get; init; }

    /// <summary>E-mail address; compare it in any letter case. Null if the server left it out.</summary>
    public string? Email { get; init; }
}
