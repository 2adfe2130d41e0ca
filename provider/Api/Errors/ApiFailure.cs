using System.Net;

namespace ElevenProvider.Api.Errors;

/// <summary>What became of one attempt that failed. Holds nothing that a user may not see.</summary>
/// <param name="Kind">What went wrong.</param>
/// <param name="Reason">The same in a phrase for users, without a full stop: already redacted and short.</param>
internal sealed record ApiFailure(ApiErrorKind Kind, string Reason)
{
    /// <summary>The status of the answer; null if there was none.</summary>
    public HttpStatusCode? Status { get; init; }

    /// <summary>The API's code for the error; null if it gave none.</summary>
    public string? Code { get; init; }

    /// <summary>The id under which ElevenLabs can find the request; null if unknown.</summary>
    public string? RequestId { get; init; }

    /// <summary>The missing permission; null if not named.</summary>
    public string? Scope { get; init; }

    /// <summary>What a user can do about it, in sentences; null where that follows from the kind.</summary>
    public string? Advice { get; init; }

    /// <summary>How long the server asks to wait; null if it did not.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether the same request may well succeed a little later.</summary>
    public bool IsTransient { get; init; }

    /// <summary>Whether the server may have done what was asked all the same.</summary>
    public bool MayHaveBeenProcessed { get; init; }
}
