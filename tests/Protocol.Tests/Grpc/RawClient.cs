using System.Net;
using System.Net.Http.Headers;
using ElevenProvider.Protocol.Grpc;
using ElevenProvider.Protocol.Grpc.Server;

namespace ElevenProvider.Protocol.Tests.Grpc;

/// <summary>Sends requests that our own client never would. All requests of one client share one connection.</summary>
internal sealed class RawClient(GrpcServer server) : IDisposable
{
    private readonly HttpMessageInvoker _http = new(new SocketsHttpHandler { UseProxy = false });

    public static async Task<RawResponse> Post(GrpcServer server, string path, byte[] body, params (string Name, string Value)[] headers)
    {
        using var client = new RawClient(server);
        return await client.Send(path, new ByteArrayContent(body), "application/grpc", headers);
    }

    public async Task<RawResponse> Send(string path, HttpContent body, string? contentType, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new UriBuilder("http", "127.0.0.1", server.Port, path).Uri)
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = body,
        };
        body.Headers.ContentType = contentType is null ? null : MediaTypeHeaderValue.Parse(contentType);
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        using var response = await _http.SendAsync(request, CancellationToken.None).Soon();
        var content = await response.Content.ReadAsByteArrayAsync().Soon();
        var status = StatusTrailers.Read(name => response.TrailingHeaders.TryGetValues(name, out var values) ? values.Single() : null);
        return new RawResponse(
            response.StatusCode,
            status?.Code,
            status?.Message,
            response.Headers.TryGetValues("grpc-accept-encoding", out var encodings) ? encodings.Single() : null,
            content);
    }

    public void Dispose() => _http.Dispose();
}
