using ElevenProvider.Emulator.Bodies;

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

    /// <summary>The recording as it was uploaded.</summary>
    public static VoiceSample Of(FormFile file, bool removeBackgroundNoise) => new()
    {
        FileName = file.FileName,
        MimeType = file.ContentType,
        SizeBytes = file.Size,
        Hash = file.Hash,
        RemoveBackgroundNoise = removeBackgroundNoise,
        Audio = file.Content,
    };

    /// <summary>The recording as a server may keep it: under another name, in another format, and without a word about the noise.</summary>
    public static VoiceSample Rewritten(string id, FormFile file) => new()
    {
        FileName = $"{id}.pcm",
        MimeType = "audio/L16",
        SizeBytes = 2 * file.Size,
        Hash = id,
        Audio = [.. file.Content ?? [], .. file.Content ?? []],
    };
}
