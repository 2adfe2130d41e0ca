using System.Text.Json.Serialization;
using ElevenProvider.Api.Json;

namespace ElevenProvider.Api.Voices;

/// <summary>How a voice is shared beyond its workspace. In a copy from the voice library it says what the copy was made of.</summary>
public sealed record VoiceSharing
{
    /// <summary><c>enabled</c>, <c>disabled</c>, and for copies <c>copied</c> or, once withdrawn by the owner, <c>copied_disabled</c>; an open set.</summary>
    public string? Status { get; init; }

    /// <summary>Public id of the voice's owner.</summary>
    public string? PublicOwnerId { get; init; }

    /// <summary>Id of the voice in the library; a copy of it has an id of its own.</summary>
    public string? OriginalVoiceId { get; init; }

    /// <summary>For how many days the voice stays usable once its owner withdraws it; null if the server left it out.</summary>
    public long? NoticePeriod { get; init; }

    /// <summary>When the voice ceases to be usable, because its owner withdrew it; null if nothing is planned.</summary>
    [JsonConverter(typeof(UnixSecondsConverter))]
    [JsonPropertyName("disable_at_unix")]
    public DateTimeOffset? DisableAt { get; init; }

    /// <summary>Whether users of the free plan may use the voice; null if the server left it out.</summary>
    public bool? FreeUsersAllowed { get; init; }

    /// <summary>What using the voice costs, as a multiple of the usual credits; null if not told.</summary>
    public double? Rate { get; init; }

    /// <summary>What the owner calls the voice; null if the server left it out.</summary>
    public string? Name { get; init; }
}
