using ElevenProvider.Api.Errors;
using Polly;

namespace ElevenProvider.Api.Transport;

/// <summary>Carries requests to the API and brings their answers back: retries around a bound on concurrency around single attempts.</summary>
internal sealed class ApiTransport : IDisposable
{
    private readonly ElevenLabsClientOptions options;
    private readonly HttpClient http;
    private readonly RequestGate gate;
    private readonly Attempt attempt;
    private readonly ResiliencePipeline<AttemptResult> retries;

    public ApiTransport(ElevenLabsClientOptions options, TimeProvider time, Func<double> random)
    {
        this.options = options;
        var redactor = new Redactor(options.ApiKey);
        AnswerFailure = new AnswerFailure(redactor, time);
        http = ApiHttpClient.Create(options);
        gate = new RequestGate(options.MaxConcurrentRequests);
        attempt = new Attempt(http, options, time, redactor, AnswerFailure);
        retries = RetryPipeline.Create(options.MaxRetries, time, random);
    }

    /// <summary>Makes failures of answers that arrived, but turn out to be of no use.</summary>
    public AnswerFailure AnswerFailure { get; }

    /// <summary>Sends a request until it is answered or there is no point in trying.</summary>
    /// <exception cref="ApiException">It failed.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled it; whether the server has acted is then unknown.</exception>
    public async Task<ApiAnswer> SendAsync(ApiCall call, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(options.ApiKey))
        {
            throw call.Error(new ApiFailure(ApiErrorKind.MissingKey, $"there is no API key. {options.MissingKeyRemedy.TrimEnd('.', ' ')}"));
        }

        var result = await SendWithRetriesAsync(call, cancellationToken);
        return result.Succeeded ? result.Answer : throw call.Error(result.Failure);
    }

    public void Dispose()
    {
        http.Dispose();
        gate.Dispose();
    }

    private async Task<AttemptResult> SendWithRetriesAsync(ApiCall call, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(ApiCall.Key, call);
        try
        {
            return await retries.ExecuteAsync(
                static async (context, transport) => await transport.SendOnceAsync(context.Properties.GetValue(ApiCall.Key, null!), context.CancellationToken),
                context,
                this);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private async Task<AttemptResult> SendOnceAsync(ApiCall call, CancellationToken cancellationToken) =>
        call.Record(await gate.RunAsync(token => attempt.RunAsync(call.Request, token), cancellationToken));
}
