namespace ElevenProvider.Api.SharedVoices;

/// <summary>What adding a voice of the library answers.</summary>
internal sealed record AddedVoice
{
    public required string VoiceId { get; init; }
}
