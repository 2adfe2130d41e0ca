using ElevenProvider.Protocol.PropertyValues;
using ElevenProvider.Provider.Tests.Matrix;
using static ElevenProvider.Provider.Tests.Values;

namespace ElevenProvider.Hostile.Tests;

/// <summary>What the plugin can do, with arguments that work in the workspace that the emulator begins with.</summary>
internal static class Lives
{
    /// <summary>The lives of all resources.</summary>
    public static IReadOnlyList<ResourceLife> OfResources { get; } =
    [
        .. typeof(ResourceLife).Assembly.GetTypes()
            .Where(static type => type.IsSubclassOf(typeof(ResourceLife)))
            .Select(static type => (ResourceLife)Activator.CreateInstance(type)!)
            .OrderBy(static life => life.Name, StringComparer.Ordinal),
    ];

    /// <summary>The arguments of all functions.</summary>
    public static IReadOnlyList<(string Name, PropertyObject Arguments)> OfFunctions { get; } =
    [
        ("getGroup", Properties(("name", "Support"))),
        ("getGroups", Properties()),
        ("getServiceAccountApiKeys", Properties(("serviceAccountUserId", "ServiceAccountForCi000000001"))),
        ("getServiceAccounts", Properties()),
        ("getSharedVoices", Properties(("limit", 150), ("useCases", List("narration")))),
        ("getSubscription", Properties()),
        ("getUsage", Properties(("start", "2026-01-01"), ("end", "2026-02-01"), ("breakdownType", "model"))),
        ("getUser", Properties()),
        ("getVoice", Properties(("voiceId", "NarratorVoice0000001"))),
        ("getWorkspaceResource", Properties(("resourceType", "voice"), ("resourceId", "NarratorOfWorkspace1"))),
    ];
}
