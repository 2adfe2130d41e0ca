using System.Text.Json.Serialization;

namespace ElevenProvider.Emulator.State;

/// <summary>An identity for machines. Its address is known to nobody but the server, which shows it in group searches.</summary>
internal sealed class ServiceAccount : IPrincipal
{
    public required string Name { get; init; }

    public required string Email { get; init; }

    public long? CreatedAtUnix { get; init; }

    /// <summary>Group id to <c>admin</c>, <c>editor</c> or <c>viewer</c>: whom the account's new resources are shared with.</summary>
    public OrderedDictionary<string, string> DefaultSharingGroups { get; init; } = [];

    public OrderedDictionary<string, ApiKey> ApiKeys { get; init; } = [];

    [JsonIgnore]
    public string? DisplayName => Name;

    [JsonIgnore]
    public string SeatType => "workspace_member";
}
