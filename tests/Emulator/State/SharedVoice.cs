namespace ElevenProvider.Emulator.State;

/// <summary>A voice of the voice library, which workspaces add copies of. Removing it plays its owner withdrawing it.</summary>
internal sealed class SharedVoice
{
    public required string PublicOwnerId { get; init; }

    public required string Name { get; init; }

    public string Category { get; init; } = "professional";

    public string Gender { get; init; } = "";

    public string Age { get; init; } = "";

    public string Accent { get; init; } = "";

    public string Descriptive { get; init; } = "";

    public string UseCase { get; init; } = "";

    public string? Language { get; init; }

    public string? Locale { get; init; }

    public string? Description { get; init; }

    public string? PreviewUrl { get; init; }

    public long DateUnix { get; init; }

    public long ClonedByCount { get; set; }

    public long UsageCharacterCountOfYear { get; init; }

    /// <summary>A multiple of the usual credits; null for the usual.</summary>
    public double? Rate { get; init; }

    public int? NoticePeriod { get; init; }

    public bool FreeUsersAllowed { get; init; } = true;

    public bool LiveModerationEnabled { get; init; }

    public bool Featured { get; init; }

    public bool ReaderAppEnabled { get; init; }
}
