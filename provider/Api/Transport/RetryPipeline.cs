using Polly;
using Polly.Retry;

namespace ElevenProvider.Api.Transport;

/// <summary>Sends calls again by <see cref="RetryRule"/>, with exponential back-off and jitter.</summary>
internal static class RetryPipeline
{
    /// <summary>The pipeline for calls that are found under <see cref="ApiCall.Key"/>.</summary>
    public static ResiliencePipeline<AttemptResult> Create(int maxRetries, TimeProvider time, Func<double> random)
    {
        if (maxRetries == 0)
        {
            return ResiliencePipeline<AttemptResult>.Empty;
        }

        return new ResiliencePipelineBuilder<AttemptResult> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<AttemptResult>
            {
                MaxRetryAttempts = maxRetries,
                BackoffType = DelayBackoffType.Exponential,
                Delay = RetryRule.FirstDelay,
                MaxDelay = RetryRule.MaxDelay,
                UseJitter = true,
                Randomizer = random,
                ShouldHandle = static arguments => new(
                    arguments.Outcome.Result?.Failure is { } failure
                    && RetryRule.AppliesTo(CallOf(arguments.Context).Request, failure, arguments.AttemptNumber)),
                DelayGenerator = static arguments => new(RetryRule.DelayAskedFor(arguments.Outcome.Result?.Failure)),
                OnRetry = arguments =>
                {
                    CallOf(arguments.Context).NotifyRetry(arguments.Outcome.Result!.Failure!, arguments.RetryDelay, maxRetries);
                    return default;
                },
            })
            .Build();
    }

    private static ApiCall CallOf(ResilienceContext context) => context.Properties.GetValue(ApiCall.Key, null!);
}
