using ElevenProvider.Emulator.State;

namespace ElevenProvider.Emulator.Routes;

/// <summary>A voice as it is read and listed.</summary>
internal record VoiceAnswer(
    string VoiceId,
    string Name,
    string Category,
    IReadOnlyDictionary<string, string> Labels,
    string? Description,
    string? PreviewUrl,
    IReadOnlyList<VoiceAnswer.Sample>? Samples,
    VoiceAnswer.SharingAnswer? Sharing,
    string PermissionOnResource,
    bool IsOwner,
    long? CreatedAtUnix,
    object? FineTuning = null,
    object? Settings = null,
    object? VerifiedLanguages = null,
    string? SafetyControl = null,
    object? VoiceVerification = null,
    bool IsLegacy = false,
    bool IsMixed = false,
    long? FavoritedAtUnix = null)
{
    public IReadOnlyList<string> AvailableForTiers { get; } = [];

    public IReadOnlyList<string> HighQualityBaseModelIds { get; } = [];

    /// <summary>The answer in the form that the switches ask for.</summary>
    public static object Of(Workspace workspace, string id, Voice voice)
    {
        var answer = new VoiceAnswer(
            id,
            voice.Name,
            voice.Category,
            voice.Labels,
            voice.Description,
            voice.PreviewUrl,
            voice.Category == Voice.Premade || voice.Sharing is { IsCopy: true } ? null : [.. SamplesOf(workspace, voice)],
            voice.Sharing is null ? null : SharingAnswer.Of(voice.Sharing, voice.Labels),
            voice.PermissionOnResource,
            voice.IsOwner,
            voice.CreatedAtUnix);
        return workspace.Switches.LegacyApi ? answer : new Current(answer, voice.IsBookmarked);
    }

    private static IEnumerable<Sample> SamplesOf(Workspace workspace, Voice voice) => voice.Samples
        .Where(sample => workspace.Lists(VoiceSampleRoutes.ListingPath(sample.Key)))
        .Select(static sample => Sample.Of(sample.Key, sample.Value));

    /// <summary>With what came later.</summary>
    private sealed record Current : VoiceAnswer
    {
        public Current(VoiceAnswer legacy, bool isBookmarked)
            : base(legacy) => IsBookmarked = isBookmarked;

        public bool IsBookmarked { get; }

        public IReadOnlyList<string>? CollectionIds { get; init; }

        public string? RecordingQuality { get; init; }

        public string? RecordingQualityReason { get; init; }

        public string? LabellingStatus { get; init; }
    }

    internal sealed record Sample(
        string SampleId,
        string FileName,
        string MimeType,
        long SizeBytes,
        string Hash,
        bool RemoveBackgroundNoise,
        double? DurationSecs = null,
        bool? HasIsolatedAudio = null,
        bool? HasIsolatedAudioPreview = null,
        object? SpeakerSeparation = null,
        int? TrimStart = null,
        int? TrimEnd = null)
    {
        public static Sample Of(string id, VoiceSample sample) =>
            new(id, sample.FileName, sample.MimeType, sample.SizeBytes, sample.Hash, sample.RemoveBackgroundNoise);
    }

    internal sealed record SharingAnswer(
        string Status,
        string PublicOwnerId,
        string OriginalVoiceId,
        long DateUnix,
        string Name,
        string? Description,
        string Category,
        IReadOnlyDictionary<string, string> Labels,
        int NoticePeriod,
        long? DisableAtUnix,
        bool FreeUsersAllowed,
        double? Rate,
        double? FiatRate = null,
        bool FinancialRewardsEnabled = true,
        bool LiveModerationEnabled = false,
        bool VoiceMixingAllowed = false,
        bool Featured = false,
        int LikedByCount = 0,
        int ClonedByCount = 0,
        string ReviewStatus = "allowed",
        bool EnabledInLibrary = true)
    {
        public IReadOnlyList<string> WhitelistedEmails { get; } = [];

        public static SharingAnswer Of(VoiceSharing sharing, IReadOnlyDictionary<string, string> labels) => new(
            sharing.Status,
            sharing.PublicOwnerId,
            sharing.OriginalVoiceId,
            sharing.DateUnix,
            sharing.Name,
            sharing.Description,
            sharing.Category,
            labels,
            sharing.NoticePeriod,
            sharing.DisableAtUnix,
            sharing.FreeUsersAllowed,
            sharing.Rate);
    }
}
