namespace ElevenProvider.Api.SharedVoices;

/// <summary>Voices of the library.</summary>
/// <param name="Voices">The voices, at most as many as were asked for.</param>
/// <param name="HasMore">Whether there are more that fit.</param>
/// <param name="TotalCount">How many fit altogether; null from servers that do not tell.</param>
public sealed record SharedVoiceList(IReadOnlyList<SharedVoice> Voices, bool HasMore, long? TotalCount);
