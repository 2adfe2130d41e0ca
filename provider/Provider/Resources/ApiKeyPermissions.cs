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

    /// <summary>
    /// The permissions that a listing shows, as a program would say them: <c>all</c> where the listing leaves them out or
    /// spells out every one, unless the program spells them out too.
    /// </summary>
    /// <param name="listed">The permissions in the listing; null means all.</param>
    /// <param name="said">The permissions in the program; null if unknown.</param>
    public static IReadOnlyList<string> AsSaid(IReadOnlyList<string>? listed, IReadOnlyList<string>? said) => listed switch
    {
        null => [ApiKeyPermission.All],
        _ when said is not null && listed.ToHashSet(StringComparer.Ordinal).SetEquals(said) => said,
        _ when IsEverything(listed) => [ApiKeyPermission.All],
        _ => listed,
    };

    private static bool IsEverything(IReadOnlyList<string> listed)
    {
        var known = listed.ToHashSet(StringComparer.Ordinal);
        return known.SetEquals(First)
            || known.IsSupersetOf(ApiKeyPermission.Declaration.Values.Select(static value => value.Value).Where(static value => value != ApiKeyPermission.All));
    }
}
