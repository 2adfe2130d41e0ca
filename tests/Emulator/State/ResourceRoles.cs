namespace ElevenProvider.Emulator.State;

/// <summary>The roles that someone can have on a resource.</summary>
internal static class ResourceRoles
{
    public const string Admin = "admin";

    /// <summary>What the ids of a workspace's own roles begin with.</summary>
    public const string CustomPrefix = "role_";

    public static IReadOnlyList<string> Current { get; } = [Admin, "editor", "commenter", "viewer"];

    /// <summary>Those of August 2025.</summary>
    public static IReadOnlyList<string> Legacy { get; } = [Admin, "editor", "viewer"];

    /// <summary>Those that a server of this form knows.</summary>
    public static IReadOnlyList<string> KnownTo(Switches switches) => switches.LegacyApi ? Legacy : Current;
}
