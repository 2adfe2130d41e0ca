namespace ElevenProvider.Api.Voices;

/// <summary>
/// What <c>POST /v1/voices/{voice_id}/edit</c> makes of a voice. What is left out of the request may be lost, which is not
/// documented; therefore name, description and labels are always sent, as they are to be afterwards.
/// </summary>
public sealed record VoiceEdit
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The description; null or empty for none.</summary>
    public string? Description { get; init; }

    /// <summary>All labels.</summary>
    public required IReadOnlyDictionary<string, string> Labels { get; init; }

    /// <summary>Recordings to add as samples; those that the voice has already are kept.</summary>
    public IReadOnlyList<VoiceFile> Files { get; init; } = [];

    /// <summary>Whether to remove background noise from the recordings that are added.</summary>
    public bool RemoveBackgroundNoise { get; init; }

    /// <summary>The edit that leaves a voice as it was read, to be changed by <c>with</c>.</summary>
    public static VoiceEdit Keeping(Voice voice) => new()
    {
        Name = voice.Name ?? "",
        Description = voice.Description,
        Labels = voice.Labels,
    };
}
