using ElevenProvider.Emulator.State;

namespace ElevenProvider.Emulator.Routes;

/// <summary>A resource with its grants.</summary>
/// <param name="ShareOptions">Those who have no role yet.</param>
internal sealed record ResourceAnswer(
    string ResourceId,
    string? ResourceName,
    string ResourceType,
    string? CreatorUserId,
    string? AnonymousAccessLevelOverride,
    IReadOnlyDictionary<string, IReadOnlyList<string>> RoleToGroupIds,
    IReadOnlyList<ResourceAnswer.Option> ShareOptions)
{
    /// <summary>The resource, without grants that are not to be seen yet.</summary>
    public static ResourceAnswer Of(Workspace workspace, string id, Resource resource)
    {
        var shown = resource.Principals.Where(principal => workspace.Lists(GrantPath(id, principal))).ToHashSet(StringComparer.Ordinal);
        return new(
            id,
            workspace.Voices.TryGetValue(id, out var voice) ? voice.Name : resource.Name,
            resource.Type,
            resource.CreatorUserId,
            resource.AnonymousAccessLevelOverride,
            resource.RoleToGroupIds.ToDictionary(
                role => role.Key, IReadOnlyList<string> (role) => [.. role.Value.Where(shown.Contains)], StringComparer.Ordinal),
            [.. Options(workspace).Where(option => !shown.Contains(option.Id))]);
    }

    /// <summary>The path of a grant in <see cref="Workspace.HiddenFromListings"/>.</summary>
    public static string GrantPath(string resourceId, string principal) => $"resources/{resourceId}/grants/{principal}";

    private static IEnumerable<Option> Options(Workspace workspace) =>
        workspace.Members.Select(member => new Option(member.Value.Email, member.Key, "user"))
            .Concat(workspace.Groups.Select(group => new Option(group.Value.Name, group.Key, "group")))
            .Concat(workspace.ServiceAccounts.Select(account => new Option(account.Value.Name, account.Key, "key")));

    /// <summary>Somebody with whom the resource could be shared.</summary>
    internal sealed record Option(string Name, string Id, string Type);
}
