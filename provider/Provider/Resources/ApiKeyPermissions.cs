namespace ElevenProvider.Provider.Resources;

/// <summary>How the API says what a key may do.</summary>
internal static class ApiKeyPermissions
{
    // The permissions that the API's first documents name: a server of that time cannot list more.
    private static readonly string[] First =
    [
        ApiKeyPermission.TextToSpeech, ApiKeyPermission.SpeechToSpeech, ApiKeyPermission.SpeechToText,
        ApiKeyPermission.ModelsRead, ApiKeyPermission.ModelsWrite, ApiKeyPermission.VoicesRead, ApiKeyPermission.VoicesWrite,
        ApiKeyPermission.SpeechHistoryRead, ApiKeyPermission.SpeechHistoryWrite, ApiKeyPermission.SoundGeneration,
        ApiKeyPermission.AudioIsolation, ApiKeyPermission.VoiceGeneration, ApiKeyPermission.DubbingRead,
        ApiKeyPermission.DubbingWrite, ApiKeyPermission.PronunciationDictionariesRead,
        ApiKeyPermission.PronunciationDictionariesWrite, ApiKeyPermission.UserRead, ApiKeyPermission.UserWrite,
        ApiKeyPermission.ProjectsRead, ApiKeyPermission.ProjectsWrite, ApiKeyPermission.AudioNativeRead,
        ApiKeyPermission.AudioNativeWrite, ApiKeyPermission.WorkspaceRead, ApiKeyPermission.WorkspaceWrite,
        ApiKeyPermission.ForcedAlignment, ApiKeyPermission.ConvaiRead, ApiKeyPermission.ConvaiWrite,
        ApiKeyPermission.MusicGeneration,
    ];

    /// <summary>The permissions that a listing shows: <c>all</c> where it leaves them out or spells out every one.</summary>
    /// <param name="listed">The permissions in the listing; null means all.</param>
    public static IReadOnlyList<string> AsFound(IReadOnlyList<string>? listed) =>
        listed is null || IsEverything(listed) ? [ApiKeyPermission.All] : listed;

    /// <summary>The same as a program said them, where that means the same.</summary>
    /// <param name="listed">The permissions in the listing; null means all.</param>
    /// <param name="said">The permissions in the program; null if unknown.</param>
    /// <param name="allWere">What the listing showed when <c>all</c> was certain to hold; null if unknown, or if it left them out. Which
    /// permissions there are differs from server to server, and ElevenLabs adds some as it grows.</param>
    public static IReadOnlyList<string> AsSaid(IReadOnlyList<string>? listed, IReadOnlyList<string>? said, IReadOnlyList<string>? allWere) =>
        listed is not null && said is not null && (listed.ToHashSet(StringComparer.Ordinal).SetEquals(said) || StillAll(listed, said, allWere))
            ? said
            : AsFound(listed);

    private static bool StillAll(IReadOnlyList<string> listed, IReadOnlyList<string> said, IReadOnlyList<string>? allWere) =>
        said is [ApiKeyPermission.All] && allWere is { Count: > 0 } && listed.ToHashSet(StringComparer.Ordinal).IsSupersetOf(allWere);

    private static bool IsEverything(IReadOnlyList<string> listed)
    {
        var found = listed.ToHashSet(StringComparer.Ordinal);
        return found.SetEquals(First)
            || found.IsSupersetOf(ApiKeyPermission.Declaration.Values.Select(static value => value.Value).Where(static value => value != ApiKeyPermission.All));
    }
}
