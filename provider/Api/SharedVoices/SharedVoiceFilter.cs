using ElevenProvider.Api.Requests;

namespace ElevenProvider.Api.SharedVoices;

/// <summary>Which voices of the library to list, and in what order; all in the API's order where nothing is set.</summary>
public sealed record SharedVoiceFilter
{
    /// <summary><c>professional</c>, <c>famous</c> or <c>high_quality</c>.</summary>
    public string? Category { get; init; }

    /// <summary>Gender.</summary>
    public string? Gender { get; init; }

    /// <summary>Age.</summary>
    public string? Age { get; init; }

    /// <summary>Accent.</summary>
    public string? Accent { get; init; }

    /// <summary>Language, for example <c>en</c>.</summary>
    public string? Language { get; init; }

    /// <summary>Locale, for example <c>en-US</c>.</summary>
    public string? Locale { get; init; }

    /// <summary>Text to search for.</summary>
    public string? Search { get; init; }

    /// <summary>Uses, of which a voice is meant for one.</summary>
    public IReadOnlyList<string> UseCases { get; init; } = [];

    /// <summary>Words, of which one describes a voice.</summary>
    public IReadOnlyList<string> Descriptives { get; init; } = [];

    /// <summary>True for featured voices only.</summary>
    public bool? Featured { get; init; }

    /// <summary>The shortest notice period in days.</summary>
    public long? MinNoticePeriodDays { get; init; }

    /// <summary>Whether voices with a rate of their own are among them.</summary>
    public bool? IncludeCustomRates { get; init; }

    /// <summary>Whether voices with live moderation are among them.</summary>
    public bool? IncludeLiveModerated { get; init; }

    /// <summary>True for voices of the reader app only.</summary>
    public bool? ReaderAppEnabled { get; init; }

    /// <summary>Public id of the owner.</summary>
    public string? OwnerId { get; init; }

    /// <summary><c>created_date</c>, <c>usage_character_count_1y</c>, <c>trending</c> or <c>cloned_by_count</c>.</summary>
    public string? Sort { get; init; }

    /// <summary>The request with what is set; the API's own defaults hold for the rest.</summary>
    internal ApiRequest ApplyTo(ApiRequest request) => request
        .WithOptionalQuery("category", Category)
        .WithOptionalQuery("gender", Gender)
        .WithOptionalQuery("age", Age)
        .WithOptionalQuery("accent", Accent)
        .WithOptionalQuery("language", Language)
        .WithOptionalQuery("locale", Locale)
        .WithOptionalQuery("search", Search)
        .WithQuery("use_cases", UseCases)
        .WithQuery("descriptives", Descriptives)
        .WithOptionalQuery("featured", Featured)
        .WithOptionalQuery("min_notice_period_days", MinNoticePeriodDays)
        .WithOptionalQuery("include_custom_rates", IncludeCustomRates)
        .WithOptionalQuery("include_live_moderated", IncludeLiveModerated)
        .WithOptionalQuery("reader_app_enabled", ReaderAppEnabled)
        .WithOptionalQuery("owner_id", OwnerId)
        .WithOptionalQuery("sort", Sort);
}
