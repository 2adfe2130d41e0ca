using ElevenProvider.Api.Errors;

namespace ElevenProvider.Provider.Workspaces;

/// <summary>
/// Makes things that must not be made twice. Where the answer is lost, only looking tells whether it was made; where it was not, it
/// is worth one more attempt. What was lost twice would be lost for ever.
/// </summary>
internal static class UncertainCreation
{
    private const int AttemptsAtMost = 2;

    /// <summary>Makes something.</summary>
    /// <param name="make">Asks for it once.</param>
    /// <param name="settle">Called when an answer was lost: what was made all the same; null where it is to be made again.</param>
    /// <param name="failure">What to tell where the last answer was lost and nothing was made, or where the user gave up before another attempt.</param>
    public static async Task<T> Run<T>(Func<Task<T>> make, Func<ApiException, Task<T?>> settle, Func<ApiException, Exception> failure)
        where T : class
    {
        ApiException? last = null;
        for (var remaining = AttemptsAtMost; ; remaining--)
        {
            try
            {
                return await make();
            }
            catch (ApiException lost) when (lost.OutcomeIsUnknown)
            {
                last = lost;
                if (await settle(lost) is { } made)
                {
                    return made;
                }

                if (remaining <= 1)
                {
                    throw failure(lost);
                }
            }
            catch (OperationCanceledException) when (last is not null)
            {
                throw failure(last);
            }
        }
    }
}
