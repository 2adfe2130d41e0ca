using ElevenProvider.Api.SharedVoices;
using ElevenProvider.Declarations;
using ElevenProvider.Provider.Workspaces;

namespace ElevenProvider.Provider.Functions;

/// <summary>Searches the voice library, which holds the voices that their owners share with everybody. What is found can be added to the workspace
/// by a <c>SharedVoiceAdd</c>. Every filter may be left out, and a voice must fit all that are given.</summary>
/// <example name="Voices for a hotline"><code>
/// variables:
///   found:
///     fn::invoke:
///       function: elevenlabs:getSharedVoices
///       arguments:
///         language: es
///         useCases:
///           - conversational
///         featured: true
///         minNoticePeriodDays: 90
///         sort: trending
///         limit: 10
/// outputs:
///   voices: ${found.voices}
/// </code></example>
[Function("getSharedVoices")]
internal sealed partial class GetSharedVoices(Workspace workspace) : Function<GetSharedVoices.Inputs, GetSharedVoices.Outputs>
{
    /// <summary>Which voices to find, in what order, and how many.</summary>
    public sealed record Inputs
    {
        /// <summary>Category of the voices; any where it is not given.</summary>
        [Enumerated(typeof(SharedVoiceCategory))]
        public string? Category { get; init; }

        /// <summary>Gender, such as <c>female</c>; any where it is not given.</summary>
        public string? Gender { get; init; }

        /// <summary>Age, such as <c>young</c>; any where it is not given.</summary>
        public string? Age { get; init; }

        /// <summary>Accent, such as <c>american</c>; any where it is not given.</summary>
        public string? Accent { get; init; }

        /// <summary>Language, such as <c>en</c>; any where it is not given.</summary>
        public string? Language { get; init; }

        /// <summary>Locale, such as <c>en-US</c>; any where it is not given.</summary>
        public string? Locale { get; init; }

        /// <summary>Text that the voices are searched for; no search where it is not given.</summary>
        public string? Search { get; init; }

        /// <summary>Uses that the voices are meant for, such as <c>audiobook</c>; any where it is not given.</summary>
        public IReadOnlyList<string>? UseCases { get; init; }

        /// <summary>Words that describe the voices, such as <c>calm</c>; any where it is not given.</summary>
        public IReadOnlyList<string>? Descriptives { get; init; }

        /// <summary>True for featured voices only; all where it is not given.</summary>
        public bool? Featured { get; init; }

        /// <summary>Shortest notice period, in days, for which a voice stays usable once its owner withdraws it; any where it is not given.</summary>
        [AtLeast(0)]
        public long? MinNoticePeriodDays { get; init; }

        /// <summary>Whether voices with a rate of their own are included; the API's default where it is not given.</summary>
        public bool? IncludeCustomRates { get; init; }

        /// <summary>Whether voices with live moderation are included; the API's default where it is not given.</summary>
        public bool? IncludeLiveModerated { get; init; }

        /// <summary>True for voices of the reader app only; all where it is not given.</summary>
        public bool? ReaderAppEnabled { get; init; }

        /// <summary>Public id of the user who owns the voices; anybody where it is not given.</summary>
        public string? OwnerId { get; init; }

        /// <summary>Order of the voices; by the date of sharing where it is not given.</summary>
        [Enumerated(typeof(SharedVoiceSort))]
        public string? Sort { get; init; }

        /// <summary>How many voices to return at most. The API gives 100 at a time; as many of its pages are read as it takes.</summary>
        [Between(1, 1000)]
        public int Limit { get; init; } = 100;
    }

    /// <summary>What was found.</summary>
    public sealed record Outputs
    {
        /// <summary>The voices, in the order that was asked for.</summary>
        public required IReadOnlyList<SharedVoice> Voices { get; init; }

        /// <summary>Whether there are more voices that fit than <c>limit</c> allows.</summary>
        public required bool HasMore { get; init; }

        /// <summary>How many voices fit altogether; absent on servers that do not tell.</summary>
        public long? TotalCount { get; init; }
    }

    /// <inheritdoc/>
    public override async Task<Outputs> Invoke(Inputs inputs, Operation operation)
    {
        var found = await workspace.Api.SharedVoices.List(Filter(inputs), inputs.Limit, operation.CancellationToken);
        return new Outputs { Voices = [.. found.Voices.Select(SharedVoice.Of)], HasMore = found.HasMore, TotalCount = found.TotalCount };
    }

    private static SharedVoiceFilter Filter(Inputs inputs) => new()
    {
        Category = inputs.Category,
        Gender = inputs.Gender,
        Age = inputs.Age,
        Accent = inputs.Accent,
        Language = inputs.Language,
        Locale = inputs.Locale,
        Search = inputs.Search,
        UseCases = inputs.UseCases ?? [],
        Descriptives = inputs.Descriptives ?? [],
        Featured = inputs.Featured,
        MinNoticePeriodDays = inputs.MinNoticePeriodDays,
        IncludeCustomRates = inputs.IncludeCustomRates,
        IncludeLiveModerated = inputs.IncludeLiveModerated,
        ReaderAppEnabled = inputs.ReaderAppEnabled,
        OwnerId = inputs.OwnerId,
        Sort = inputs.Sort,
    };
}
