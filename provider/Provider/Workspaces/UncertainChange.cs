using ElevenProvider.Api.Errors;

namespace ElevenProvider.Provider.Workspaces;

/// <summary>
/// Changes that may be made twice, and of which nobody knows all the same whether they were made: because they were given up, or because no
/// answer ever came. Only looking tells, and only an API that refused is believed when it then shows nothing.
/// </summary>
internal static class UncertainChange
{
    /// <summary>Whether the change was made; null where that cannot be found out.</summary>
    /// <param name="lost">How it failed.</param>
    /// <param name="look">Looks for it, in what is left of the time if the user has given up; null where the workspace has no means to tell.</param>
    public static async Task<bool?> Settle(ApiException lost, Func<Task<bool?>> look)
    {
        try
        {
            var isMade = await look();
            return isMade == false && !IsRefusal(lost) ? null : isMade;
        }
        catch (Exception problem) when (problem is ApiException or OperationCanceledException)
        {
            return null;
        }
    }

    // Of anything else the API may not know yet, or an earlier attempt be under way.
    private static bool IsRefusal(ApiException lost) => lost.Kind
        is not (ApiErrorKind.GatewayError or ApiErrorKind.Unreachable or ApiErrorKind.Timeout or ApiErrorKind.UnexpectedAnswer or ApiErrorKind.RateLimited);
}
