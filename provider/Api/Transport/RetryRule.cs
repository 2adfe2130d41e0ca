using ElevenProvider.Api.Errors;
using ElevenProvider.Api.Requests;

namespace ElevenProvider.Api.Transport;

/// <summary>When to send a request again, and how long to wait before.</summary>
internal static class RetryRule
{
    /// <summary>The wait before the second attempt; it doubles from attempt to attempt.</summary>
    public static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait, also where the server asks for more.</summary>
    public static readonly TimeSpan MaxDelay = TimeSpan.FromSeconds(60);

    /// <summary>
    /// Whether to send again: only what may succeed later, and only if nothing is done twice by it. So a creation is sent again
    /// only if the server has certainly not seen it, or has turned it away as one too many.
    /// </summary>
    public static bool AppliesTo(ApiRequest request, ApiFailure failure, int retriesSoFar) =>
        failure.IsTransient
        && (request.IsIdempotent || !failure.MayHaveBeenProcessed)
        && !(retriesSoFar >= request.MaxRetries);

    /// <summary>What the server asks for, within limits; null if it leaves the wait to us.</summary>
    public static TimeSpan? DelayAskedFor(ApiFailure? failure) => failure?.RetryAfter is { } asked && asked > MaxDelay ? MaxDelay : failure?.RetryAfter;
}
