namespace ElevenProvider.Emulator.State;

/// <summary>The permissions an API key can have.</summary>
internal static class PermissionTypes
{
    /// <summary>Those of August 2025.</summary>
    public static IReadOnlyList<string> Legacy { get; } =
    [
        "text_to_speech", "speech_to_speech", "speech_to_text", "models_read", "models_write", "voices_read", "voices_write",
        "speech_history_read", "speech_history_write", "sound_generation", "audio_isolation", "voice_generation", "dubbing_read",
        "dubbing_write", "pronunciation_dictionaries_read", "pronunciation_dictionaries_write", "user_read", "user_write",
        "projects_read", "projects_write", "audio_native_read", "audio_native_write", "workspace_read", "workspace_write",
        "forced_alignment", "convai_read", "convai_write", "music_generation",
    ];

    /// <summary>Those of October 2026: <c>PermissionType</c> of the OpenAPI and what the official client has beyond it.</summary>
    public static IReadOnlyList<string> Current { get; } =
    [
        .. Legacy, "image_video_generation", "flows", "templates", "add_voice_from_voice_library", "create_instant_voice_clone",
        "create_professional_voice_clone", "publish_voice_to_voice_library", "share_voice_externally", "create_user_api_key",
        "workspace_analytics_full_read", "webhooks_write", "service_account_write", "group_members_manage", "workspace_members_read",
        "workspace_members_invite", "workspace_members_remove", "terms_of_service_accept", "audit_log_read",
        "conversation_privacy_manage", "copy_resources_cross_workspace", "synthid_detector", "voice_collections_read",
        "voice_collections_write",
    ];

    /// <summary>Those that a server of this form knows.</summary>
    public static IReadOnlyList<string> KnownTo(Switches switches) => switches.LegacyApi ? Legacy : Current;
}
