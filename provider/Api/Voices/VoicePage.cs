using ElevenProvider.Api.Json;

namespace ElevenProvider.Api.Voices;

/// <summary>An answer of <c>GET /v2/voices</c>.</summary>
internal sealed record VoicePage
{
    // Required, because an answer without the list must not look like a workspace without voices.
    public required IReadOnlyList<Voice> Voices { get; init => field = DecodedList.Whole(value); }

    public bool HasMore { get; init; }

    public string? NextPageToken { get; init; }
}
