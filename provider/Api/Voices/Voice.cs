using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using ElevenProvider.Api.Json;

namespace ElevenProvider.Api.Voices;

/// <summary>A voice of a workspace, by <c>GET /v1/voices/{voice_id}</c> and <c>GET /v2/voices</c>. Only the id is certain to be there.</summary>
public sealed record Voice
{
    /// <summary>Id of the voice.</summary>
    public required string VoiceId { get; init; }

    /// <summary>Name; not unique. Null if the server left it out.</summary>
    public string? Name { get; init; }

    /// <summary><c>generated</c>, <c>cloned</c>, <c>premade</c>, <c>professional</c>, <c>famous</c>, <c>high_quality</c>, or one not known yet.</summary>
    public string? Category { get; init; }

    /// <summary>What the voice is like; null or empty if nothing is said.</summary>
    public string? Description { get; init; }

    /// <summary>Labels such as <c>accent</c>; the server may add some of its own.</summary>
    [AllowNull]
    public IReadOnlyDictionary<string, string> Labels { get; init => field = DecodedMap.Of(value); } = DecodedMap.Of<string>(null);

    /// <summary>What the voice was cloned from; null for voices that cannot have samples, and where the server does not tell them.</summary>
    public IReadOnlyList<Sample>? Samples { get; init => field = DecodedList.WholeOrNull(value); }

    /// <summary>Address of a recording to listen to; null if there is none.</summary>
    public string? PreviewUrl { get; init; }

    /// <summary>How the voice is shared beyond the workspace, and for a copy from the library, where it comes from; null if not shared.</summary>
    public VoiceSharing? Sharing { get; init; }

    /// <summary>What the caller may do with the voice: <c>admin</c>, <c>editor</c>, <c>commenter</c>, <c>viewer</c>; null if the server does not tell.</summary>
    public string? PermissionOnResource { get; init; }

    /// <summary>Whether the caller owns the voice; null if the server does not tell.</summary>
    public bool? IsOwner { get; init; }

    /// <summary>Whether the caller has bookmarked the voice; null from servers that do not tell.</summary>
    public bool? IsBookmarked { get; init; }

    /// <summary>When the voice was made or added; null if unknown.</summary>
    [JsonConverter(typeof(UnixSecondsConverter))]
    [JsonPropertyName("created_at_unix")]
    public DateTimeOffset? CreatedAt { get; init; }
}
