namespace ElevenProvider.Emulator.State;

/// <summary>How a voice is shared beyond its workspace; in a copy from the voice library, what it is a copy of.</summary>
internal sealed class VoiceSharing
{
    public const string Copied = "copied";

    public const string CopiedDisabled = "copied_disabled";

    /// <summary><c>enabled</c>, <c>disabled</c>, <c>copied</c> or, once the owner has withdrawn the original, <c>copied_disabled</c>.</summary>
    public required string Status { get; init; }

    public required string PublicOwnerId { get; init; }

    public required string OriginalVoiceId { get; init; }

    public long DateUnix { get; init; }

    /// <summary>What the owner calls the voice.</summary>
    public string Name { get; init; } = "";

    public string? Description { get; init; }

    public string Category { get; init; } = "professional";

    public int NoticePeriod { get; init; }

    /// <summary>When a withdrawn voice ceases to work.</summary>
    public long? DisableAtUnix { get; init; }

    public bool FreeUsersAllowed { get; init; } = true;

    public double? Rate { get; init; }

    public bool IsCopy => Status is Copied or CopiedDisabled;
}
