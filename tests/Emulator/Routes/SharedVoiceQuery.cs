using ElevenProvider.Emulator.Bodies;
using ElevenProvider.Emulator.State;

namespace ElevenProvider.Emulator.Routes;

/// <summary>Which voices of the library to list, and which page of them.</summary>
internal sealed record SharedVoiceQuery(
    int PageSize,
    int Page,
    string? Category,
    string? Gender,
    string? Age,
    string? Accent,
    string? Language,
    string? Locale,
    string? Search,
    IReadOnlyList<string> UseCases,
    IReadOnlyList<string> Descriptives,
    bool Featured,
    int? MinNoticePeriodDays,
    bool? IncludeCustomRates,
    bool? IncludeLiveModerated,
    bool ReaderAppEnabled,
    string? OwnerId,
    string Sort)
{
    private const int DefaultPageSize = 30;
    private const string ByDate = "created_date";
    private const string ByUsage = "usage_character_count_1y";
    private const string ByTrend = "trending";
    private const string ByCopies = "cloned_by_count";

    public static SharedVoiceQuery Read(QueryReader query) => new(
        query.Integer("page_size") ?? DefaultPageSize,
        query.Integer("page") ?? 0,
        query.OneOf("category", "professional", "famous", "high_quality"),
        query.Text("gender"),
        query.Text("age"),
        query.Text("accent"),
        query.Text("language"),
        query.Text("locale"),
        query.Text("search"),
        query.List("use_cases"),
        query.List("descriptives"),
        query.Flag("featured") ?? false,
        query.Integer("min_notice_period_days"),
        query.Flag("include_custom_rates"),
        query.Flag("include_live_moderated"),
        query.Flag("reader_app_enabled") ?? false,
        query.Text("owner_id"),
        query.OneOf("sort", ByDate, ByUsage, ByTrend, ByCopies) ?? ByDate);

    public bool Fits(SharedVoice voice) =>
        Is(Category, voice.Category)
        && Is(Gender, voice.Gender)
        && Is(Age, voice.Age)
        && Is(Accent, voice.Accent)
        && Is(Language, voice.Language)
        && Is(Locale, voice.Locale)
        && Is(OwnerId, voice.PublicOwnerId)
        && IsAmong(UseCases, voice.UseCase)
        && IsAmong(Descriptives, voice.Descriptive)
        && Contains(voice)
        && (!Featured || voice.Featured)
        && (!ReaderAppEnabled || voice.ReaderAppEnabled)
        && (MinNoticePeriodDays is null || voice.NoticePeriod >= MinNoticePeriodDays)
        && (IncludeCustomRates != false || voice.Rate is null)
        && (IncludeLiveModerated != false || !voice.LiveModerationEnabled);

    /// <summary>The voices in the order that was asked for; what is the most comes first.</summary>
    public IEnumerable<KeyValuePair<string, SharedVoice>> Order(IEnumerable<KeyValuePair<string, SharedVoice>> voices) =>
        voices.OrderByDescending(voice => Sort switch
        {
            ByDate => voice.Value.DateUnix,
            ByCopies => voice.Value.ClonedByCount,
            _ => voice.Value.UsageCharacterCountOfYear,
        });

    private bool Contains(SharedVoice voice) => Search is null
        || new[] { voice.Name, voice.Description, voice.Accent, voice.UseCase, voice.Descriptive }
            .Any(text => text?.Contains(Search, StringComparison.OrdinalIgnoreCase) == true);

    private static bool Is(string? wanted, string? actual) => wanted is null || string.Equals(wanted, actual, StringComparison.OrdinalIgnoreCase);

    private static bool IsAmong(IReadOnlyList<string> wanted, string actual) => wanted.Count == 0 || wanted.Contains(actual, StringComparer.OrdinalIgnoreCase);
}
