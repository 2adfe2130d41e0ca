using System.Text.Json.Serialization;
using ElevenProvider.Emulator.State;

namespace ElevenProvider.Emulator.Routes;

/// <summary>A voice of the library as it is listed.</summary>
internal record SharedVoiceAnswer(
    string PublicOwnerId,
    string VoiceId,
    long DateUnix,
    string Name,
    string Accent,
    string Gender,
    string Age,
    string Descriptive,
    string UseCase,
    string Category,
    string? Language,
    string? Locale,
    string? Description,
    string? PreviewUrl,
    [property: JsonPropertyName("usage_character_count_1y")] long UsageCharacterCountOfYear,
    long ClonedByCount,
    double? Rate,
    bool FreeUsersAllowed,
    bool LiveModerationEnabled,
    bool Featured,
    int? NoticePeriod,
    bool IsAddedByUser,
    [property: JsonPropertyName("usage_character_count_7d")] long UsageCharacterCountOfWeek = 0,
    [property: JsonPropertyName("play_api_usage_character_count_1y")] long PlayApiUsageCharacterCountOfYear = 0,
    double? FiatRate = null,
    string? InstagramUsername = null,
    string? TwitterUsername = null,
    string? YoutubeUsername = null,
    string? TiktokUsername = null,
    string? ImageUrl = null)
{
    public IReadOnlyList<Verified> VerifiedLanguages { get; } = Language is null ? [] : [new(Language, "eleven_multilingual_v2", Accent, Locale, PreviewUrl)];

    /// <summary>The answer in the form that the switches ask for.</summary>
    public static object Of(Workspace workspace, string id, SharedVoice voice)
    {
        var copy = workspace.FindCopy(id);
        var answer = new SharedVoiceAnswer(
            voice.PublicOwnerId,
            id,
            voice.DateUnix,
            voice.Name,
            voice.Accent,
            voice.Gender,
            voice.Age,
            voice.Descriptive,
            voice.UseCase,
            voice.Category,
            voice.Language,
            voice.Locale,
            voice.Description,
            voice.PreviewUrl,
            voice.UsageCharacterCountOfYear,
            voice.ClonedByCount,
            voice.Rate,
            voice.FreeUsersAllowed,
            voice.LiveModerationEnabled,
            voice.Featured,
            voice.NoticePeriod,
            copy is not null);
        return workspace.Switches.LegacyApi ? answer : new Current(answer, copy?.IsBookmarked ?? false);
    }

    internal sealed record Verified(string Language, string ModelId, string? Accent, string? Locale, string? PreviewUrl);

    /// <summary>With what came later.</summary>
    private sealed record Current : SharedVoiceAnswer
    {
        public Current(SharedVoiceAnswer legacy, bool isBookmarked)
            : base(legacy) => IsBookmarked = isBookmarked;

        public bool IsBookmarked { get; }
    }
}
