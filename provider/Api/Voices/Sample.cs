namespace ElevenProvider.Api.Voices;

/// <summary>A recording that a voice was cloned from.</summary>
public sealed record Sample
{
    /// <summary>Id of the sample.</summary>
    public required string SampleId { get; init; }

    /// <summary>Name of the file as it was uploaded; not unique. Null if the server left it out.</summary>
    public string? FileName { get; init; }

    /// <summary>Kind of the file, for example <c>audio/mpeg</c>; null if the server left it out.</summary>
    public string? MimeType { get; init; }

    /// <summary>Size of the file in bytes; null if the server left it out.</summary>
    public long? SizeBytes { get; init; }

    /// <summary>A digest of the file, by a method that is not documented; null if the server left it out.</summary>
    public string? Hash { get; init; }

    /// <summary>Length of the recording in seconds; null if not known.</summary>
    public double? DurationSecs { get; init; }

    /// <summary>Whether background noise was removed from it; null if the server does not tell.</summary>
    public bool? RemoveBackgroundNoise { get; init; }
}
