using ElevenProvider.Declarations;

namespace ElevenProvider.Provider.Functions;

/// <summary>A voice of the voice library.</summary>
[DeclaredObject]
internal sealed partial record SharedVoice
{
    /// <summary>Public id of the user who owns the voice: the <c>publicUserId</c> to add it with.</summary>
    public required string PublicOwnerId { get; init; }

    /// <summary>Id of the voice in the library: the <c>voiceId</c> to add it with.</summary>
    public required string VoiceId { get; init; }

    /// <summary>What the owner calls the voice; absent where it is not known.</summary>
    public string? Name { get; init; }

    /// <summary>When the voice was shared, as an RFC 3339 time; absent where it is not known.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>Category, such as <c>professional</c>; absent where it is not known.</summary>
    public string? Category { get; init; }

    /// <summary>Gender, in a letter case that varies; absent or empty where it is not known.</summary>
    public string? Gender { get; init; }

    /// <summary>Age, such as <c>young</c>; absent or empty where it is not known.</summary>
    public string? Age { get; init; }

    /// <summary>Accent, such as <c>american</c>; absent or empty where it is not known.</summary>
    public string? Accent { get; init; }

    /// <summary>Language, such as <c>en</c>; absent where it is not known.</summary>
    public string? Language { get; init; }

    /// <summary>Locale, such as <c>en-US</c>; absent where it is not known.</summary>
    public string? Locale { get; init; }

    /// <summary>A word that describes the voice, such as <c>calm</c>; absent or empty where it is not known.</summary>
    public string? Descriptive { get; init; }

    /// <summary>What the voice is meant for, such as <c>characters_animation</c>; absent or empty where it is not known.</summary>
    public string? UseCase { get; init; }

    /// <summary>What the voice is like; absent where nothing is said.</summary>
    public string? Description { get; init; }

    /// <summary>Address of a recording to listen to; absent where there is none.</summary>
    public string? PreviewUrl { get; init; }

    /// <summary>Address of a picture; absent where there is none.</summary>
    public string? ImageUrl { get; init; }

    /// <summary>Languages that the voice was tried in; absent where it is not known.</summary>
    public IReadOnlyList<VerifiedLanguage>? VerifiedLanguages { get; init; }

    /// <summary>Characters spoken with the voice in the last year; absent where it is not known.</summary>
    public long? UsageCharacterCount1y { get; init; }

    /// <summary>Characters spoken with the voice in the last seven days; absent where it is not known.</summary>
    public long? UsageCharacterCount7d { get; init; }

    /// <summary>Characters spoken with the voice over the API in the last year; absent where it is not known.</summary>
    public long? PlayApiUsageCharacterCount1y { get; init; }

    /// <summary>How many users have added the voice; absent where it is not known.</summary>
    public long? ClonedByCount { get; init; }

    /// <summary>What using the voice costs, as a multiple of the usual credits; absent where it is not told.</summary>
    public double? Rate { get; init; }

    /// <summary>What using the voice costs, in US dollars per 1000 credits; absent where it is not told.</summary>
    public double? FiatRate { get; init; }

    /// <summary>Whether users of the free plan may use the voice; absent where it is not known.</summary>
    public bool? FreeUsersAllowed { get; init; }

    /// <summary>Whether what is spoken with the voice is checked while it is spoken; absent where it is not known.</summary>
    public bool? LiveModerationEnabled { get; init; }

    /// <summary>Whether the library features the voice; absent where it is not known.</summary>
    public bool? Featured { get; init; }

    /// <summary>For how many days the voice stays usable once its owner withdraws it; absent where it is not told.</summary>
    public long? NoticePeriod { get; init; }

    /// <summary>Whether the owner of the API key has added the voice; absent where it is not known.</summary>
    public bool? IsAddedByUser { get; init; }

    /// <summary>Whether the owner of the API key has bookmarked the voice; absent on servers that do not tell.</summary>
    public bool? IsBookmarked { get; init; }

    internal static SharedVoice Of(Api.SharedVoices.SharedVoice voice) => new()
    {
        PublicOwnerId = voice.PublicOwnerId,
        VoiceId = voice.VoiceId,
        Name = voice.Name,
        Date = voice.Date,
        Category = voice.Category,
        Gender = voice.Gender,
        Age = voice.Age,
        Accent = voice.Accent,
        Language = voice.Language,
        Locale = voice.Locale,
        Descriptive = voice.Descriptive,
        UseCase = voice.UseCase,
        Description = voice.Description,
        PreviewUrl = voice.PreviewUrl,
        ImageUrl = voice.ImageUrl,
        VerifiedLanguages = voice.VerifiedLanguages is { } languages ? [.. languages.Select(VerifiedLanguage.Of)] : null,
        UsageCharacterCount1y = voice.UsageCharacterCount1y,
        UsageCharacterCount7d = voice.UsageCharacterCount7d,
        PlayApiUsageCharacterCount1y = voice.PlayApiUsageCharacterCount1y,
        ClonedByCount = voice.ClonedByCount,
        Rate = voice.Rate,
        FiatRate = voice.FiatRate,
        FreeUsersAllowed = voice.FreeUsersAllowed,
        LiveModerationEnabled = voice.LiveModerationEnabled,
        Featured = voice.Featured,
        NoticePeriod = voice.NoticePeriod,
        IsAddedByUser = voice.IsAddedByUser,
        IsBookmarked = voice.IsBookmarked,
    };
}
