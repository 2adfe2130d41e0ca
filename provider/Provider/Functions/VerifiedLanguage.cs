using ElevenProvider.Declarations;

namespace ElevenProvider.Provider.Functions;

/// <summary>A language that a voice of the library was tried in.</summary>
[DeclaredObject]
internal sealed partial record VerifiedLanguage
{
    /// <summary>Language, such as <c>en</c>; absent where it is not known.</summary>
    public string? Language { get; init; }

    /// <summary>Model that it was tried with, such as <c>eleven_multilingual_v2</c>; absent where it is not known.</summary>
    public string? ModelId { get; init; }

    /// <summary>Accent; absent where it is not known.</summary>
    public string? Accent { get; init; }

    /// <summary>Locale, such as <c>en-US</c>; absent where it is not known.</summary>
    public string? Locale { get; init; }

    /// <summary>Address of a recording to listen to; absent where there is none.</summary>
    public string? PreviewUrl { get; init; }

    internal static VerifiedLanguage Of(Api.SharedVoices.VerifiedLanguage language) => new()
    {
        Language = language.Language,
        ModelId = language.ModelId,
        Accent = language.Accent,
        Locale = language.Locale,
        PreviewUrl = language.PreviewUrl,
    };
}
