namespace ElevenProvider.Api.Voices;

/// <summary>Which voices of a workspace to list; all where nothing is set.</summary>
public sealed record VoiceFilter
{
    /// <summary>Text in the name, the description, the labels or the category.</summary>
    public string? Search { get; init; }

    /// <summary>
    /// <c>personal</c>, <c>community</c> (copies from the voice library), <c>default</c>, <c>workspace</c>, <c>non-default</c>,
    /// <c>non-community</c>, <c>saved</c>, or one not known yet.
    /// </summary>
    public string? VoiceType { get; init; }
}
