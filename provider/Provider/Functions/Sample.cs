using ElevenProvider.Declarations;

namespace ElevenProvider.Provider.Functions;

/// <summary>A recording that a voice was cloned from.</summary>
[DeclaredObject]
internal sealed partial record Sample
{
    /// <summary>Id of the sample.</summary>
    public required string SampleId { get; init; }

    /// <summary>Name of the file as it was uploaded; absent where it is not known.</summary>
    public string? FileName { get; init; }

    /// <summary>Kind of the file, such as <c>audio/mpeg</c>; absent where it is not known.</summary>
    public string? MimeType { get; init; }

    /// <summary>Size of the file in bytes; absent where it is not known.</summary>
    public long? SizeBytes { get; init; }

    /// <summary>Digest of the file, by a method of the server's; absent where it is not known.</summary>
    public string? Hash { get; init; }

    /// <summary>Length of the recording in seconds; absent where it is not known.</summary>
    public double? DurationSecs { get; init; }

    /// <summary>Whether background noise was removed; absent on servers that do not tell.</summary>
    public bool? RemoveBackgroundNoise { get; init; }

    internal static Sample Of(Api.Voices.Sample sample) => new()
    {
        SampleId = sample.SampleId,
        FileName = sample.FileName,
        MimeType = sample.MimeType,
        SizeBytes = sample.SizeBytes,
        Hash = sample.Hash,
        DurationSecs = sample.DurationSecs,
        RemoveBackgroundNoise = sample.RemoveBackgroundNoise,
    };
}
