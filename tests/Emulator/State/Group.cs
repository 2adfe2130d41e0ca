namespace ElevenProvider.Emulator.State;

/// <summary>A group of people and service accounts.</summary>
internal sealed class Group
{
    public required string Name { get; init; }

    /// <summary>E-mail addresses, in the order they were added. Empty for the group of everyone.</summary>
    public List<string> Members { get; init; } = [];

    public IReadOnlyList<string>? Permissions { get; init; }

    /// <summary>Kept in step with a directory elsewhere, so that it refuses changes here.</summary>
    public bool IsScimSynced { get; init; }
}
