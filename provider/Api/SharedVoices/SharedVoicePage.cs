using System.Diagnostics.CodeAnalysis;
using ElevenProvider.Api.Json;

namespace ElevenProvider.Api.SharedVoices;

/// <summary>An answer of <c>GET /v1/shared-voices</c>.</summary>
internal sealed record SharedVoicePage
{
    [AllowNull]
    public IReadOnlyList<SharedVoice> Voices { get; init => field = DecodedList.Of(value); } = [];

    public bool HasMore { get; init; }

    public long? TotalCount { get; init; }
}
