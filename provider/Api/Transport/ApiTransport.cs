using ElevenProvider.Api.Errors;
using ElevenProvider.Api.Requests;
using Polly;

namespace ElevenProvider.Api.Transport;

/// <summary>Carries requests to the API and brings their answers back: retries around a bound on concurrency around single attempts.</summary>
internal sealed class ApiTransport : IDisposable
{
    private readonly ElevenLabsClientOptions _options;
    private readonly TimeProvider _time;
    private readonly HttpClient _http;
    private readonly RequestGate _gate;
    private readonly Attempt _attempt;
    private readonly ResiliencePipeline<AttemptResult> _retries;

    public ApiTransport(ElevenLabsClientOptions options, TimeProvider time, Func<double> random)
    {
        _options = options;
        _time = time;
        var redactor = new Redactor(options.ApiKey);
        AnswerFailure = new AnswerFailure(redactor, time);
        _http = ApiHttpClient.Create(options);
        _gate = new RequestGate(options.MaxConcurrentRequests, time);
        _attempt = new Attempt(_http, options, time, redactor, AnswerFailure);
        _retries = RetryPipeline.Create(options.MaxRetries, time, random);
    }

    /// <summary>Makes failures of answers that arrived, but turn out to be of no use.</summary>
    public AnswerFailure AnswerFailure { get; }

    /// <summary>Where a request goes.</summary>
    public Uri AddressOf(ApiRequest request) => request.AddressBelow(_options.BaseAddress);

    /// <summary>Sends a request until it is answered or there is no point in trying.</summary>
    /// <exception cref="ApiException">It failed.</exception>
    /// <exception cref="OperationCanceledException">
    /// The caller cancelled it. What it was to change is then certainly not changed; else it ends with an <see cref="ApiException"/>.
    /// </exception>
    public async Task<ApiAnswer> SendAsync(ApiCall call, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(_options.ApiKey))
        {
            throw call.Error(new ApiFailure(ApiErrorKind.MissingKey, $"There is no API key. {_options.MissingKeyRemedy.TrimEnd('.', ' ')}"));
        }

        try
        {
            var result = await SendWithRetriesAsync(call, cancellationToken);
            return result.Succeeded ? result.Answer : throw call.Error(result.Failure);
        }
        catch (OperationCanceledException) when (!call.Request.IsRead && call.Unsettled is { } unsettled)
        {
            // It was cancelled before another attempt, and the last one may have been carried out.
            throw call.Error(unsettled);
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<AttemptResult> SendWithRetriesAsync(ApiCall call, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(ApiCall.Key, call);
        try
        {
            return await _retries.ExecuteAsync(
                static async (context, transport) => await transport.SendOnceAsync(context.Properties.GetValue(ApiCall.Key, null!), context.CancellationToken),
                context,
                this);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private async Task<AttemptResult> SendOnceAsync(ApiCall call, CancellationToken cancellationToken) => call.Record(await _gate.RunAsync(
        call.Request.ToString(),
        token => call.Request.IsRead ? _attempt.RunAsync(call.Request, token) : SendWithGraceAsync(call.Request, token),
        cancellationToken));

    // Who changes something and gives up would never learn what was changed, and of what was made the answer tells once only: so it is waited
    // for a little longer.
    private async Task<AttemptResult> SendWithGraceAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        using var end = new CancellationTokenSource(Timeout.InfiniteTimeSpan, _time);
        await using var giveUp = cancellationToken.Register(() => end.CancelAfter(ElevenLabsClientOptions.Grace));
        try
        {
            return await _attempt.RunAsync(request, end.Token);
        }
        catch (OperationCanceledException)
        {
            return ConnectionFailure.GivenUp;
        }
    }
}
