using System.Text.Json.Serialization;
using ElevenProvider.Api.Json;

namespace ElevenProvider.Api.Users;

/// <summary>The owner of a key, by <c>GET /v1/user</c>. The key itself, which old servers send along, is never decoded.</summary>
public sealed record User
{
    /// <summary>Id of the person or service account.</summary>
    public required string UserId { get; init; }

    /// <summary>Id of the workspace; null from servers that do not tell.</summary>
    public string? WorkspaceId { get; init; }

    /// <summary>First name; null if not given.</summary>
    public string? FirstName { get; init; }

    /// <summary>When the account was made; null if unknown.</summary>
    [JsonConverter(typeof(UnixSecondsConverter))]
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary><c>workspace_admin</c>, <c>workspace_member</c>, <c>workspace_lite_member</c>, or one not known yet; null from old servers.</summary>
    public string? SeatType { get; init; }

    /// <summary>The subscription; null if the server left it out.</summary>
    public Subscription? Subscription { get; init; }
}
