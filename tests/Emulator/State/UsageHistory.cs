namespace ElevenProvider.Emulator.State;

/// <summary>
/// What the workspace used: every person and service account something in every hour since 2020. It is worked out anew each time and always comes
/// out the same, and every way to break it down adds up to the same.
/// </summary>
internal static class UsageHistory
{
    private const long MillisecondsPerHour = 3_600_000;

    private static readonly long First = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();

    /// <summary>What began to be used between two moments, both included, in the order of time.</summary>
    /// <param name="startMs">In milliseconds since 1970.</param>
    /// <param name="endMs">In milliseconds since 1970.</param>
    public static IEnumerable<UsageRecord> Between(Workspace workspace, long startMs, long endMs)
    {
        var users = workspace.Principals.ToList();
        var from = Math.Max(startMs, First);
        for (var hour = (from + MillisecondsPerHour - 1) / MillisecondsPerHour * MillisecondsPerHour; hour <= endMs; hour += MillisecondsPerHour)
        {
            for (var index = 0; index < users.Count; index++)
            {
                yield return Of(workspace, users[index].Id, users[index].Principal, hour, (hour / MillisecondsPerHour * 31) + (index * 17));
            }
        }
    }

    private static UsageRecord Of(Workspace workspace, string userId, IPrincipal user, long hour, long number)
    {
        var key = user is ServiceAccount ? user.ApiKeys.FirstOrDefault() : default;
        return new UsageRecord(hour, userId, number)
        {
            Groups = [.. workspace.Groups.Where(group => group.Value.Members.Contains(user.Email)).Select(group => group.Value.Name)],
            KeyName = user is ServiceAccount ? key.Value?.Name ?? "a deleted key" : null,
            KeyId = key.Key,
            WorkspaceId = workspace.WorkspaceId,
        };
    }
}
