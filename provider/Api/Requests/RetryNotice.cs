using ElevenProvider.Api.Errors;

namespace ElevenProvider.Api.Requests;

/// <summary>Told before each wait for a further attempt.</summary>
/// <param name="Request">Method and route template of the request.</param>
/// <param name="NextAttempt">The number of the attempt that follows the wait; the first attempt of all is 1.</param>
/// <param name="MaxAttempts">How many attempts there will be at most.</param>
/// <param name="Delay">How long the wait is.</param>
/// <param name="Kind">What went wrong with the last attempt.</param>
/// <param name="Reason">The same in a phrase for users, without secrets.</param>
public sealed record RetryNotice(string Request, int NextAttempt, int MaxAttempts, TimeSpan Delay, ApiErrorKind Kind, string Reason)
{
    /// <summary>The notice as a sentence for users.</summary>
    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{Request}: {Reason}. Trying again in {Delay.TotalSeconds:0.#} s (attempt {NextAttempt} of {MaxAttempts}).");
}
