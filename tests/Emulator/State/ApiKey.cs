namespace ElevenProvider.Emulator.State;

/// <summary>An API key of a person or a service account.</summary>
internal sealed class ApiKey
{
    public required string Name { get; set; }

    /// <summary>The key's text. Null: nobody knows it, so nobody can call with it. Never leaves the emulator but in the answer that creates the key.</summary>
    public string? Secret { get; init; }

    /// <summary>The end of the key's text.</summary>
    public string? Hint { get; set; }

    public long? CreatedAtUnix { get; init; }

    public bool IsDisabled { get; set; }

    public string? DisableReason { get; set; }

    /// <summary>Null: everything its owner may do.</summary>
    public IReadOnlyList<string>? Permissions { get; set; }

    public long? CharacterLimit { get; set; }

    public long? CharacterCount { get; init; }

    /// <summary>Null: from anywhere.</summary>
    public IReadOnlyList<string>? AllowedIps { get; set; }

    public bool? ThirdPartyDisableAllowed { get; set; }

    public long? TtsConcurrencyLimit { get; set; }

    public long? DubbingConcurrencyLimit { get; set; }

    public long? MusicConcurrencyLimit { get; set; }
}
