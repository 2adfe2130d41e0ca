namespace ElevenProvider.Properties.Tests.Programs;

/// <summary>What kinds of resources programs declare.</summary>
internal enum ResourceKind
{
    ServiceAccountApiKey,
    GroupMembership,
    SharedVoiceAdd,
    VoiceSample,
    ResourceShare,
}
