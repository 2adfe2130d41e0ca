using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Mime;
using ElevenProvider.Api.Errors;
using ElevenProvider.Api.Requests;

namespace ElevenProvider.Api.Transport;

/// <summary>Sends a request once, follows redirects that stay where they are, and reads the answer within limits of time and size.</summary>
internal sealed class Attempt(
    HttpClient http, ElevenLabsClientOptions options, TimeProvider time, Redactor redactor, AnswerFailure answerFailure)
{
    private readonly RedirectRule _redirects = new(options.BaseAddress, redactor);

    /// <summary>One attempt, which fails by its result and throws only if its caller cancelled it.</summary>
    public async Task<AttemptResult> RunAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(options.RequestTimeout, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            return await SendAsync(request, both.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return ConnectionFailure.Timeout(options.RequestTimeout, ProxySetting.Of(options.BaseAddress));
        }
        catch (OperationCanceledException)
        {
            throw new OperationCanceledException(cancellationToken);
        }
        catch (HttpRequestException exception)
        {
            return ConnectionFailure.Of(exception, redactor.Clean(options.BaseAddress.Authority), ProxySetting.Of(options.BaseAddress));
        }
    }

    private async Task<AttemptResult> SendAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var address = request.AddressBelow(options.BaseAddress);
        for (var redirects = 0; ; redirects++)
        {
            using var message = MessageFor(request, address);
            using var response = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (!IsRedirect(response.StatusCode))
            {
                return await ReadAsync(request, response, cancellationToken);
            }

            _ = Uri.TryCreate(address, response.Headers.Location, out var target);
            if (_redirects.FaultOf(request.Method, target, redirects) is { } fault)
            {
                return answerFailure.Unexpected(response.StatusCode, response.Headers, fault);
            }

            address = target!;
        }
    }

    private HttpRequestMessage MessageFor(ApiRequest request, Uri address)
    {
        var message = new HttpRequestMessage(request.Method, address)
        {
            Version = http.DefaultRequestVersion,
            VersionPolicy = http.DefaultVersionPolicy,
        };
        message.Headers.Add("xi-api-key", options.ApiKey);
        message.Headers.TryAddWithoutValidation("user-agent", options.UserAgent);
        message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(request.Digest is null ? MediaTypeNames.Application.Json : "*/*"));
        message.Content = request.MakeContent?.Invoke();
        return message;
    }

    private async Task<AttemptResult> ReadAsync(ApiRequest request, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        ReadOnlyMemory<byte>? body;
        try
        {
            body = response.IsSuccessStatusCode && request.Digest is { } digest
                ? await DigestAsync(response.Content, digest, cancellationToken)
                : await BoundedBody.ReadAsync(response.Content, options.MaxResponseBytes, cancellationToken);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or InvalidDataException or InvalidOperationException)
        {
            // What cannot be decompressed is an InvalidDataException for most encodings, and an InvalidOperationException for Brotli.
            return answerFailure.Unexpected(response.StatusCode, response.Headers, "the answer was cut short or garbled", isTransient: true);
        }

        if (body is null)
        {
            return answerFailure.Unexpected(
                response.StatusCode,
                response.Headers,
                string.Create(CultureInfo.InvariantCulture, $"the answer is larger than the {options.MaxResponseBytes} bytes allowed"));
        }

        if (!response.IsSuccessStatusCode)
        {
            return answerFailure.OfError(response.StatusCode, response.Headers, body.Value);
        }

        return response.Content.Headers.ContentType?.MediaType is MediaTypeNames.Text.Html
            ? answerFailure.Unexpected(response.StatusCode, response.Headers, "the answer is a web page, not the API's JSON")
            : new ApiAnswer(response.StatusCode, response.Headers, body.Value);
    }

    private static async Task<ReadOnlyMemory<byte>?> DigestAsync(
        HttpContent content, Func<Stream, CancellationToken, ValueTask<byte[]>> digest, CancellationToken cancellationToken)
    {
        var stream = await content.ReadAsStreamAsync(cancellationToken);
        await using (stream)
        {
            return await digest(stream, cancellationToken);
        }
    }

    private static bool IsRedirect(HttpStatusCode status) => status is
        HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther or
        HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;
}
