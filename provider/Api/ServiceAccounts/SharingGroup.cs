namespace ElevenProvider.Api.ServiceAccounts;

/// <summary>A group as far as it matters to those whose resources are shared with it.</summary>
public sealed record SharingGroup
{
    /// <summary>Id of the group.</summary>
    public required string Id { get; init; }

    /// <summary>Name; not unique. Null if the server left it out.</summary>
    public string? Name { get; init; }
}
