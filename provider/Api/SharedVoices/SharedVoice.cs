using System.Text.Json.Serialization;
using ElevenProvider.Api.Json;

namespace ElevenProvider.Api.SharedVoices;

/// <summary>A voice of the voice library, by <c>GET /v1/shared-voices</c>. Texts that the owner did not give may be empty.</summary>
public sealed record SharedVoice
{
    /// <summary>Id of the voice in the library. A copy in a workspace has an id of its own.</summary>
    public required string VoiceId { get; init; }

    /// <summary>Public id of the voice's owner.</summary>
    public required string PublicOwnerId { get; init; }

    /// <summary>What the owner calls the voice.</summary>
    public string? Name { get; init; }

    /// <summary>When the voice was shared; null if unknown.</summary>
    [JsonConverter(typeof(UnixSecondsConverter))]
    [JsonPropertyName("date_unix")]
    public DateTimeOffset? Date { get; init; }

    /// <summary><c>professional</c>, <c>famous</c>, <c>high_quality</c> and so on; an open set.</summary>
    public string? Category { get; init; }

    /// <summary>Gender, in a letter case that varies.</summary>
    public string? Gender { get; init; }

    /// <summary>Age, for example <c>young</c>.</summary>
    public string? Age { get; init; }

    /// <summary>Accent, for example <c>american</c>.</summary>
    public string? Accent { get; init; }

    /// <summary>Language, for example <c>en</c>.</summary>
    public string? Language { get; init; }

    /// <summary>Locale, for example <c>en-US</c>.</summary>
    public string? Locale { get; init; }

    /// <summary>A word that describes the voice, for example <c>calm</c>.</summary>
    public string? Descriptive { get; init; }

    /// <summary>What the voice is meant for, for example <c>characters_animation</c>.</summary>
    public string? UseCase { get; init; }

    /// <summary>What the voice is like.</summary>
    public string? Description { get; init; }

    /// <summary>Address of a recording to listen to; null if there is none.</summary>
    public string? PreviewUrl { get; init; }

    /// <summary>Address of a picture; null if there is none.</summary>
    public string? ImageUrl { get; init; }

    /// <summary>Languages that the voice was tried in; null if the server does not tell.</summary>
    public IReadOnlyList<VerifiedLanguage>? VerifiedLanguages { get; init => field = DecodedList.OrNull(value); }

    /// <summary>Characters spoken with the voice in the last year.</summary>
    [JsonPropertyName("usage_character_count_1y")]
    public long? UsageCharacterCount1y { get; init; }

    /// <summary>Characters spoken with the voice in the last seven days.</summary>
    [JsonPropertyName("usage_character_count_7d")]
    public long? UsageCharacterCount7d { get; init; }

    /// <summary>Characters spoken with the voice over the API in the last year.</summary>
    [JsonPropertyName("play_api_usage_character_count_1y")]
    public long? PlayApiUsageCharacterCount1y { get; init; }

    /// <summary>How many users have added the voice.</summary>
    public long? ClonedByCount { get; init; }

    /// <summary>What using the voice costs, as a multiple of the usual credits; null if not told.</summary>
    public double? Rate { get; init; }

    /// <summary>What using the voice costs, in US dollars per 1000 credits; null if not told.</summary>
    public double? FiatRate { get; init; }

    /// <summary>Whether users of the free plan may use the voice.</summary>
    public bool? FreeUsersAllowed { get; init; }

    /// <summary>Whether what is spoken with the voice is checked while it is spoken.</summary>
    public bool? LiveModerationEnabled { get; init; }

    /// <summary>Whether the library features the voice.</summary>
    public bool? Featured { get; init; }

    /// <summary>For how many days the voice stays usable once its owner withdraws it; null if not told.</summary>
    public long? NoticePeriod { get; init; }

    /// <summary>Whether the caller has added the voice; null if the server does not tell.</summary>
    public bool? IsAddedByUser { get; init; }

    /// <summary>Whether the caller has bookmarked the voice; null from servers that do not tell.</summary>
    public bool? IsBookmarked { get; init; }
}
