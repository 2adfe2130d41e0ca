namespace ElevenProvider.Emulator.State;

/// <summary>A recording that a voice was cloned from.</summary>
internal sealed class VoiceSample
{
    /// <summary>Of larger recordings the audio is not kept, so that the state can be shown and patched whatever is uploaded.</summary>
    public const int LargestAudioKept = 256 * 1024;

    public required string FileName { get; init; }

    public required string MimeType { get; init; }

    public required long SizeBytes { get; init; }

    /// <summary>The SHA-256 of the recording; of a seeded one, whatever the seed says.</summary>
    public required string Hash { get; init; }

    public bool RemoveBackgroundNoise { get; init; }

    /// <summary>The recording, base64 in JSON; null if it is not kept, or the seed has none.</summary>
    public byte[]? Audio { get; init; }
}
