namespace ElevenProvider.Emulator.State;

/// <summary>A voice of the workspace: one of its own, one that everybody has, or a copy from the voice library.</summary>
internal sealed class Voice
{
    /// <summary>The category of the voices that everybody has. They take up no slot.</summary>
    public const string Premade = "premade";

    public required string Name { get; set; }

    /// <summary><c>generated</c>, <c>cloned</c>, <c>premade</c>, <c>professional</c>, <c>famous</c> or <c>high_quality</c>.</summary>
    public string Category { get; init; } = "cloned";

    public string? Description { get; set; }

    public OrderedDictionary<string, string> Labels { get; set; } = [];

    public OrderedDictionary<string, VoiceSample> Samples { get; init; } = [];

    public string? PreviewUrl { get; init; }

    /// <summary>Null: not shared beyond the workspace.</summary>
    public VoiceSharing? Sharing { get; init; }

    /// <summary>What the callers may do with the voice: <c>admin</c>, <c>editor</c>, <c>commenter</c> or <c>viewer</c>.</summary>
    public string PermissionOnResource { get; init; } = "admin";

    public bool IsOwner { get; init; } = true;

    public bool IsBookmarked { get; set; }

    public long? CreatedAtUnix { get; init; }
}
