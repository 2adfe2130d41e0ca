using System.Diagnostics.CodeAnalysis;
using ElevenProvider.Api.Errors;

namespace ElevenProvider.Api.Transport;

/// <summary>What one attempt came to: an answer or a failure.</summary>
internal sealed record AttemptResult
{
    private AttemptResult(ApiAnswer? answer, ApiFailure? failure)
    {
        Answer = answer;
        Failure = failure;
    }

    /// <summary>The answer; null if the attempt failed.</summary>
    public ApiAnswer? Answer { get; }

    /// <summary>The failure; null if there is an answer.</summary>
    public ApiFailure? Failure { get; }

    /// <summary>Whether there is an answer.</summary>
    [MemberNotNullWhen(true, nameof(Answer))]
    [MemberNotNullWhen(false, nameof(Failure))]
    public bool Succeeded => Answer is not null;

    public static implicit operator AttemptResult(ApiAnswer answer) => new(answer, null);

    public static implicit operator AttemptResult(ApiFailure failure) => new(null, failure);
}
