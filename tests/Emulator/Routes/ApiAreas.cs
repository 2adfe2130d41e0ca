namespace ElevenProvider.Emulator.Routes;

/// <summary>The list of areas.</summary>
internal static class ApiAreas
{
    public static IReadOnlyList<IApiArea> All { get; } =
    [
        new UserRoutes(),
        new ServiceAccountRoutes(),
        new ServiceAccountApiKeyRoutes(),
        new GroupRoutes(),
        new GroupMemberRoutes(),
        new MemberRoutes(),
        new VoiceRoutes(),
        new VoiceListRoutes(),
        new VoiceSampleRoutes(),
        new SharedVoiceRoutes(),
        new ResourceRoutes(),
        new UsageRoutes(),
        new AnalyticsRoutes(),
    ];
}
