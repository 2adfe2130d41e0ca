using ElevenProvider.Api.Errors;

namespace ElevenProvider.Provider.Workspaces;

/// <summary>Lists that not every server has and not every key may read.</summary>
internal static class Listing
{
    /// <summary>The list; null where the server, the plan or the key does not allow it. What manages without the list then still works.</summary>
    public static async Task<IReadOnlyList<T>?> IfAvailable<T>(Func<Task<IReadOnlyList<T>>> list)
    {
        try
        {
            return await list();
        }
        catch (ApiException problem) when (
            problem.Kind is ApiErrorKind.UnknownEndpoint or ApiErrorKind.MissingPermission or ApiErrorKind.Forbidden or ApiErrorKind.PlanRestriction)
        {
            return null;
        }
    }
}
