namespace ElevenProvider.Provider.Resources;

/// <summary>How the API says what a key may do.</summary>
internal static class ApiKeyPermissions
{
    /// <summary>Stands for every permission, those that do not exist yet included.</summary>
    public const string All = "all";

    // The permissions that the API's first documents name.
    private static readonly string[] First =
    [
        "text_to_speech", "speech_to_speech", "speech_to_text", "models_read", "models_write", "voices_read", "voices_write",
        "speech_history_read", "speech_history_write", "sound_generation", "audio_isolation", "voice_generation", "dubbing_read", "dubbing_write",
        "pronunciation_dictionaries_read", "pronunciation_dictionaries_write", "user_read", "user_write", "projects_read", "projects_write",
        "audio_native_read", "audio_native_write", "workspace_read", "workspace_write", "forced_alignment", "convai_read", "convai_write",
        "music_generation",
    ];

    // Those that came later.
    private static readonly string[] Later =
    [
        "image_video_generation", "flows", "templates", "add_voice_from_voice_library", "create_instant_voice_clone",
        "create_professional_voice_clone", "publish_voice_to_voice_library", "share_voice_externally", "create_user_api_key",
        "workspace_analytics_full_read", "webhooks_write", "service_account_write", "group_members_manage", "workspace_members_read",
        "workspace_members_invite", "workspace_members_remove", "terms_of_service_accept", "audit_log_read", "conversation_privacy_manage",
        "copy_resources_cross_workspace", "synthid_detector", "voice_collections_read", "voice_collections_write",
    ];

    /// <summary>
    /// The permissions that a listing shows, as a program would say them: <see cref="All"/> where the listing leaves them out or
    /// spells out every one, unless the program spells them out too.
    /// </summary>
    /// <param name="listed">The permissions in the listing; null means all.</param>
    /// <param name="said">The permissions in the program; null if unknown.</param>
    public static IReadOnlyList<string> AsSaid(IReadOnlyList<string>? listed, IReadOnlyList<string>? said) => listed switch
    {
        null => [All],
        _ when said is not null && listed.ToHashSet(StringComparer.Ordinal).SetEquals(said) => said,
        _ when IsEverything(listed) => [All],
        _ => listed,
    };

    // A server that knows only the first permissions cannot list more than those.
    private static bool IsEverything(IReadOnlyList<string> listed)
    {
        var known = listed.ToHashSet(StringComparer.Ordinal);
        return known.SetEquals(First) || known.IsSupersetOf(First.Concat(Later));
    }
}
