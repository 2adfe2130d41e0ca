using System.Text.Json.Serialization;

namespace ElevenProvider.Emulator.State;

/// <summary>A person in the workspace.</summary>
internal sealed class Member : IPrincipal
{
    public required string Email { get; init; }

    public string? FirstName { get; init; }

    /// <summary><c>workspace_admin</c>, <c>workspace_member</c> or <c>workspace_lite_member</c>.</summary>
    public string SeatType { get; init; } = "workspace_member";

    public bool IsOwner { get; init; }

    public bool IsLocked { get; set; }

    public long? CreatedAtUnix { get; init; }

    public OrderedDictionary<string, ApiKey> ApiKeys { get; init; } = [];

    [JsonIgnore]
    public string? DisplayName => FirstName;
}
