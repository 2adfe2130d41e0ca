using ElevenProvider.Api.Errors;
using ElevenProvider.Api.Requests;
using Polly;

namespace ElevenProvider.Api.Transport;

/// <summary>One call on its way through its attempts.</summary>
internal sealed class ApiCall(ApiRequest request, Action<RetryNotice>? onRetry)
{
    /// <summary>Where the retry pipeline finds the call that it works on.</summary>
    public static readonly ResiliencePropertyKey<ApiCall> Key = new("ElevenProvider.Api.Call");

    /// <summary>What is asked.</summary>
    public ApiRequest Request { get; } = request;

    /// <summary>How many attempts have ended.</summary>
    public int Attempts { get; private set; }

    /// <summary>The failure of the last attempt that may have been carried out all the same; null where there was none.</summary>
    public ApiFailure? Unsettled { get; private set; }

    /// <summary>Takes note of what an attempt came to.</summary>
    public AttemptResult Record(AttemptResult result)
    {
        Attempts++;
        if (result.Failure is { MayHaveBeenProcessed: true } failure)
        {
            Unsettled = failure;
        }

        return result;
    }

    /// <summary>Tells the caller about the wait before the next attempt.</summary>
    public void NotifyRetry(ApiFailure failure, TimeSpan delay, int maxRetries) => onRetry?.Invoke(new RetryNotice(
        Request.ToString(), Attempts + 1, Math.Min(maxRetries, Request.MaxRetries ?? maxRetries) + 1, delay, failure.Kind, failure.Reason));

    /// <summary>The error that the call ends with. If any attempt may have reached its end, its outcome is unknown.</summary>
    public ApiException Error(ApiFailure failure) =>
        new(Request.Method, Request.Route, failure with { MayHaveBeenProcessed = Unsettled is not null || failure.MayHaveBeenProcessed }, Attempts);
}
