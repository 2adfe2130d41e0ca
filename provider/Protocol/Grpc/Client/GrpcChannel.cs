using System.Globalization;
using System.IO.Pipelines;
using System.Net;
using System.Runtime.CompilerServices;
using Google.Protobuf;

namespace ElevenProvider.Protocol.Grpc.Client;

/// <summary>Calls a gRPC server over plaintext HTTP/2 by prior knowledge. One channel serves any number of concurrent calls.</summary>
public sealed class GrpcChannel : IDisposable
{
    // Status details travel in a trailer, and hold all properties of a resource that was made in part only. Go's limit is the same.
    private const int MaxHeadersKilobytes = 16 * 1024;

    private readonly HttpMessageInvoker _http;
    private readonly Uri _server;
    private readonly TimeProvider _time;

    /// <summary>Prepares calls to <paramref name="address"/>; connects with the first one.</summary>
    /// <param name="address">Host and port, as Pulumi writes them: <c>127.0.0.1:port</c>.</param>
    /// <param name="time">Measures the time limits of calls.</param>
    /// <exception cref="FormatException"><paramref name="address"/> is no host and port.</exception>
    public GrpcChannel(string address, TimeProvider time)
    {
        _server = Server(address);
        _time = time;
        _http = new HttpMessageInvoker(new SocketsHttpHandler
        {
            EnableMultipleHttp2Connections = true,
            UseProxy = false,
            AllowAutoRedirect = false,
            UseCookies = false,
            ActivityHeadersPropagator = null,
#pragma warning disable CA2262 // It is meant in kilobytes.
            MaxResponseHeadersLength = MaxHeadersKilobytes,
#pragma warning restore CA2262
        });
    }

    /// <summary>Calls a method that answers with one message.</summary>
    /// <param name="method">The method.</param>
    /// <param name="request">The request.</param>
    /// <param name="timeout">After this time the call ends with <see cref="GrpcStatusCode.DeadlineExceeded"/>; null for no limit.</param>
    /// <param name="cancellationToken">Cancels the call on both sides.</param>
    /// <exception cref="GrpcException">The call ended with a status other than success.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task<TResponse> CallAsync<TRequest, TResponse>(
        GrpcMethod<TRequest, TResponse> method, TRequest request, TimeSpan? timeout, CancellationToken cancellationToken)
        where TRequest : class, IMessage<TRequest>
        where TResponse : class, IMessage<TResponse>
    {
        TResponse? only = null;
        await foreach (var response in StreamAsync(method, request, timeout, cancellationToken))
        {
            only = only is null ? response : throw new GrpcException(GrpcStatusCode.Internal, $"{method.Path} answered with several messages.");
        }

        return only ?? throw new GrpcException(GrpcStatusCode.Internal, $"{method.Path} answered without a message.");
    }

    /// <summary>Calls a method that answers with a stream of messages. Leaving the enumeration early cancels the call.</summary>
    /// <inheritdoc cref="CallAsync"/>
    public async IAsyncEnumerable<TResponse> StreamAsync<TRequest, TResponse>(
        GrpcMethod<TRequest, TResponse> method,
        TRequest request,
        TimeSpan? timeout,
        [EnumeratorCancellation] CancellationToken cancellationToken)
        where TRequest : class, IMessage<TRequest>
        where TResponse : class, IMessage<TResponse>
    {
        using var attempt = new ClientCall(timeout, _time, cancellationToken);
        using var message = Request(method.Path, request, timeout);
        using var response = await attempt.Guard(token => _http.SendAsync(message, token));
        RequireGrpc(response);

        var body = PipeReader.Create(
            await attempt.Guard(token => response.Content.ReadAsStreamAsync(token)),
            new StreamPipeReaderOptions(bufferSize: MessageFrame.BufferSize));
        try
        {
            while (await attempt.Guard(token => MessageFrame.ReadAsync(body, method.Responses, encoding: null, token).AsTask()) is { } next)
            {
                yield return next;
            }
        }
        finally
        {
            await body.CompleteAsync();
        }

        // A call that failed before its first message may carry its status in the headers.
        var status = StatusTrailers.Read(name => Find(response.TrailingHeaders, name) ?? Find(response.Headers, name))
            ?? new GrpcStatus(GrpcStatusCode.Internal, $"{method.Path} ended without a status.");
        if (status.Code != GrpcStatusCode.Ok)
        {
            throw new GrpcException(status);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private static Uri Server(string address)
    {
        var colon = address.LastIndexOf(':');
        return colon > 0
            && Uri.CheckHostName(address[..colon]) != UriHostNameType.Unknown
            && ushort.TryParse(address.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            && port > 0
            ? new UriBuilder(Uri.UriSchemeHttp, address[..colon], port).Uri
            : throw new FormatException("A gRPC server is named by host and port, such as 127.0.0.1:50051.");
    }

    private HttpRequestMessage Request(string path, IMessage request, TimeSpan? timeout)
    {
        var message = new HttpRequestMessage(HttpMethod.Post, new Uri(_server, path))
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = new FramedContent(request),
        };
        message.Headers.TE.ParseAdd("trailers");
        if (timeout is { } limit)
        {
            message.Headers.Add(GrpcHeaders.Timeout, GrpcTimeout.Format(limit));
        }

        return message;
    }

    private static void RequireGrpc(HttpResponseMessage response)
    {
        if (response.StatusCode != HttpStatusCode.OK)
        {
            throw new GrpcException(StatusOf(response.StatusCode), $"The server answered with HTTP status {(int)response.StatusCode}.");
        }

        if (!GrpcHeaders.IsGrpc(response.Content.Headers.ContentType?.ToString()))
        {
            throw new GrpcException(GrpcStatusCode.Unknown, "The server does not speak gRPC.");
        }
    }

    private static GrpcStatusCode StatusOf(HttpStatusCode status) => status switch
    {
        HttpStatusCode.BadRequest => GrpcStatusCode.Internal,
        HttpStatusCode.Unauthorized => GrpcStatusCode.Unauthenticated,
        HttpStatusCode.Forbidden => GrpcStatusCode.PermissionDenied,
        HttpStatusCode.NotFound => GrpcStatusCode.Unimplemented,
        HttpStatusCode.TooManyRequests or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout =>
            GrpcStatusCode.Unavailable,
        _ => GrpcStatusCode.Unknown,
    };

    private static string? Find(System.Net.Http.Headers.HttpHeaders headers, string name) =>
        headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;
}
