using System.Diagnostics.CodeAnalysis;
using ElevenProvider.Api.Json;

namespace ElevenProvider.Api.Voices;

/// <summary>An answer of <c>GET /v2/voices</c>.</summary>
internal sealed record VoicePage
{
    [AllowNull]
    public IReadOnlyList<Voice> Voices { get; init => field = DecodedList.Of(value); } = [];

    public bool HasMore { get; init; }

    public string? NextPageToken { get; init; }
}
