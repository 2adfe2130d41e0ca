using ElevenProvider.Declarations;

namespace ElevenProvider.Provider.Resources;

/// <summary>What an API key may do. ElevenLabs adds permissions as it grows: names that are not listed here are passed on as they are.</summary>
[DeclaredEnumeration(IsOpen = true)]
internal static partial class ApiKeyPermission
{
    /// <summary>Everything, permissions that do not exist yet included; must be the only item.</summary>
    public const string All = "all";

    /// <summary>Turn text into speech.</summary>
    public const string TextToSpeech = "text_to_speech";

    /// <summary>Change the voice of speech.</summary>
    public const string SpeechToSpeech = "speech_to_speech";

    /// <summary>Transcribe speech.</summary>
    public const string SpeechToText = "speech_to_text";

    /// <summary>Read which models there are.</summary>
    public const string ModelsRead = "models_read";

    /// <summary>Change models.</summary>
    public const string ModelsWrite = "models_write";

    /// <summary>Read voices.</summary>
    public const string VoicesRead = "voices_read";

    /// <summary>Change and delete voices.</summary>
    public const string VoicesWrite = "voices_write";

    /// <summary>Read the history of generated speech.</summary>
    public const string SpeechHistoryRead = "speech_history_read";

    /// <summary>Change and delete the history of generated speech.</summary>
    public const string SpeechHistoryWrite = "speech_history_write";

    /// <summary>Generate sound effects.</summary>
    public const string SoundGeneration = "sound_generation";

    /// <summary>Take background noise out of audio.</summary>
    public const string AudioIsolation = "audio_isolation";

    /// <summary>Design voices.</summary>
    public const string VoiceGeneration = "voice_generation";

    /// <summary>Read dubbings.</summary>
    public const string DubbingRead = "dubbing_read";

    /// <summary>Make and change dubbings.</summary>
    public const string DubbingWrite = "dubbing_write";

    /// <summary>Read pronunciation dictionaries.</summary>
    public const string PronunciationDictionariesRead = "pronunciation_dictionaries_read";

    /// <summary>Make and change pronunciation dictionaries.</summary>
    public const string PronunciationDictionariesWrite = "pronunciation_dictionaries_write";

    /// <summary>Read the key's owner and its subscription.</summary>
    public const string UserRead = "user_read";

    /// <summary>Change the key's owner.</summary>
    public const string UserWrite = "user_write";

    /// <summary>Read Studio projects.</summary>
    public const string ProjectsRead = "projects_read";

    /// <summary>Make and change Studio projects.</summary>
    public const string ProjectsWrite = "projects_write";

    /// <summary>Read Audio Native projects.</summary>
    public const string AudioNativeRead = "audio_native_read";

    /// <summary>Make and change Audio Native projects.</summary>
    public const string AudioNativeWrite = "audio_native_write";

    /// <summary>Read the workspace: groups, service accounts, shared resources.</summary>
    public const string WorkspaceRead = "workspace_read";

    /// <summary>Change the workspace: service accounts, shared resources.</summary>
    public const string WorkspaceWrite = "workspace_write";

    /// <summary>Align text with speech.</summary>
    public const string ForcedAlignment = "forced_alignment";

    /// <summary>Read agents and what belongs to them.</summary>
    public const string ConvaiRead = "convai_read";

    /// <summary>Make and change agents and what belongs to them.</summary>
    public const string ConvaiWrite = "convai_write";

    /// <summary>Generate music.</summary>
    public const string MusicGeneration = "music_generation";

    /// <summary>Generate images and videos.</summary>
    public const string ImageVideoGeneration = "image_video_generation";

    /// <summary>Use flows.</summary>
    public const string Flows = "flows";

    /// <summary>Use templates.</summary>
    public const string Templates = "templates";

    /// <summary>Add voices of the library to the workspace.</summary>
    public const string AddVoiceFromVoiceLibrary = "add_voice_from_voice_library";

    /// <summary>Clone voices instantly.</summary>
    public const string CreateInstantVoiceClone = "create_instant_voice_clone";

    /// <summary>Clone voices professionally.</summary>
    public const string CreateProfessionalVoiceClone = "create_professional_voice_clone";

    /// <summary>Publish voices in the library.</summary>
    public const string PublishVoiceToVoiceLibrary = "publish_voice_to_voice_library";

    /// <summary>Share voices outside the workspace.</summary>
    public const string ShareVoiceExternally = "share_voice_externally";

    /// <summary>Make API keys of users.</summary>
    public const string CreateUserApiKey = "create_user_api_key";

    /// <summary>Read the usage of the whole workspace.</summary>
    public const string WorkspaceAnalyticsFullRead = "workspace_analytics_full_read";

    /// <summary>Make, change and delete webhooks.</summary>
    public const string WebhooksWrite = "webhooks_write";

    /// <summary>Make service accounts; make, change and delete their keys.</summary>
    public const string ServiceAccountWrite = "service_account_write";

    /// <summary>Add members to groups and remove them.</summary>
    public const string GroupMembersManage = "group_members_manage";

    /// <summary>Read who is in the workspace.</summary>
    public const string WorkspaceMembersRead = "workspace_members_read";

    /// <summary>Invite people to the workspace.</summary>
    public const string WorkspaceMembersInvite = "workspace_members_invite";

    /// <summary>Remove people from the workspace.</summary>
    public const string WorkspaceMembersRemove = "workspace_members_remove";

    /// <summary>Accept terms of service.</summary>
    public const string TermsOfServiceAccept = "terms_of_service_accept";

    /// <summary>Read the audit log.</summary>
    public const string AuditLogRead = "audit_log_read";

    /// <summary>Manage the privacy of conversations.</summary>
    public const string ConversationPrivacyManage = "conversation_privacy_manage";

    /// <summary>Copy resources to other workspaces.</summary>
    public const string CopyResourcesCrossWorkspace = "copy_resources_cross_workspace";

    /// <summary>Detect SynthID watermarks.</summary>
    public const string SynthidDetector = "synthid_detector";

    /// <summary>Read collections of voices.</summary>
    public const string VoiceCollectionsRead = "voice_collections_read";

    /// <summary>Make and change collections of voices.</summary>
    public const string VoiceCollectionsWrite = "voice_collections_write";
}
