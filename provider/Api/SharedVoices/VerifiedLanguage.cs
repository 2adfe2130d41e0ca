namespace ElevenProvider.Api.SharedVoices;

/// <summary>A language that a voice was tried in.</summary>
public sealed record VerifiedLanguage
{
    /// <summary>The language, for example <c>en</c>.</summary>
    public string? Language { get; init; }

    /// <summary>The model that it was tried with, for example <c>eleven_multilingual_v2</c>.</summary>
    public string? ModelId { get; init; }

    /// <summary>The accent; null if not told.</summary>
    public string? Accent { get; init; }

    /// <summary>The locale, for example <c>en-US</c>; null if not told.</summary>
    public string? Locale { get; init; }

    /// <summary>Address of a recording to listen to; null if there is none.</summary>
    public string? PreviewUrl { get; init; }
}
