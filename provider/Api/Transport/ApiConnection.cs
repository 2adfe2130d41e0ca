using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ElevenProvider.Api.Errors;
using ElevenProvider.Api.Reads;
using ElevenProvider.Api.Requests;

namespace ElevenProvider.Api.Transport;

/// <summary>What the areas of the API talk to: a request in, a decoded answer out.</summary>
internal sealed class ApiConnection(ApiTransport transport, SharedReads reads, Reader reader)
{
    /// <summary>Sends a request and decodes its answer.</summary>
    /// <param name="request">The request.</param>
    /// <param name="shape">The shape of its answer.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <param name="isWhole">Says of an answer of the shape whether nothing is missing in it; null where the shape itself says so.</param>
    /// <exception cref="ApiException">The call failed, or its answer is not of the shape.</exception>
    public Task<T> SendAsync<T>(ApiRequest request, JsonTypeInfo<T> shape, CancellationToken cancellationToken, Func<T, bool>? isWhole = null)
        where T : class => request.IsRead
            ? reads.Read(
                request.Target, reader, (notify, ended) => DecodeAsync(new ApiCall(request, notify), shape, isWhole, ended), cancellationToken)
            : WriteAsync(DecodeAsync(new ApiCall(request, reader.NotifyRetry), shape, isWhole, cancellationToken));

    /// <summary>The error for an answer that is of its shape, but cannot be true.</summary>
    /// <param name="request">What was asked.</param>
    /// <param name="reason">What is wrong with the answer, in a phrase that holds nothing of it.</param>
    public static ApiException Unexpected(ApiRequest request, string reason) =>
        new(request.Method, request.Route, new ApiFailure(ApiErrorKind.UnexpectedAnswer, reason), attempts: 1);

    /// <summary>Where a request goes.</summary>
    public Uri AddressOf(ApiRequest request) => transport.AddressOf(request);

    /// <summary>Sends a request whose answer is not JSON; see <see cref="ApiRequest.Digest"/>.</summary>
    /// <exception cref="ApiException">The call failed, or its answer is empty.</exception>
    public async Task<ReadOnlyMemory<byte>> ReadAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var call = new ApiCall(request, reader.NotifyRetry);
        var answer = await transport.SendAsync(call, cancellationToken);
        return answer.Body.IsEmpty ? throw call.Error(transport.AnswerFailure.Unexpected(answer.Status, answer.Headers, "the answer is empty")) : answer.Body;
    }

    /// <summary>Sends a request whose answer says nothing but that it succeeded; an empty body is as good as any.</summary>
    /// <exception cref="ApiException">The call failed.</exception>
    public Task SendAsync(ApiRequest request, CancellationToken cancellationToken) =>
        WriteAsync(transport.SendAsync(new ApiCall(request, reader.NotifyRetry), cancellationToken));

    private async Task<T> DecodeAsync<T>(ApiCall call, JsonTypeInfo<T> shape, Func<T, bool>? isWhole, CancellationToken cancellationToken)
        where T : class
    {
        var answer = await transport.SendAsync(call, cancellationToken);
        try
        {
            return JsonSerializer.Deserialize(answer.Body.Span, shape) is { } decoded && isWhole?.Invoke(decoded) != false
                ? decoded
                : throw new JsonException(message: null, path: "$", null, null);
        }
        catch (JsonException fault)
        {
            throw call.Error(transport.AnswerFailure.OfShape(answer, fault));
        }
    }

    // Whatever came of it, what was asked for until now may not be true any more.
    private async Task<T> WriteAsync<T>(Task<T> write)
    {
        try
        {
            return await write;
        }
        finally
        {
            reads.NoteWrite();
        }
    }
}
