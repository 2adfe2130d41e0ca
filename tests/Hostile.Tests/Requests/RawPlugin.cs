using System.Net;
using System.Net.Http.Headers;

namespace ElevenProvider.Hostile.Tests.Requests;

/// <summary>A plugin as plain HTTP/2 reaches it. Every request has its deadline.</summary>
internal sealed class RawPlugin(int port) : IDisposable
{
    // Whatever is asked, the plugin answers at once; but the machine may be busy.
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);

    private readonly HttpMessageInvoker _http = new(new SocketsHttpHandler { UseProxy = false });

    /// <summary>Sends a request.</summary>
    /// <exception cref="TimeoutException">No answer came before the deadline.</exception>
    public async Task<RawAnswer> Send(HostileRequest request)
    {
        using var deadline = new CancellationTokenSource(Deadline, TimeProvider.System);
        using var message = new HttpRequestMessage(HttpMethod.Post, new UriBuilder("http", "127.0.0.1", port, request.Path).Uri)
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = new ByteArrayContent(request.Body),
        };
        message.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(request.ContentType);
        foreach (var (name, value) in request.Headers)
        {
            if (!message.Headers.TryAddWithoutValidation(name, value))
            {
                message.Content.Headers.Remove(name);
                message.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        try
        {
            using var response = await _http.SendAsync(message, deadline.Token);
            var body = await response.Content.ReadAsByteArrayAsync(deadline.Token);
            return new RawAnswer((int)response.StatusCode, Find(response, "grpc-status"), Uri.UnescapeDataString(Find(response, "grpc-message") ?? ""), body.Length);
        }
        catch (OperationCanceledException late)
        {
            throw new TimeoutException("There was no answer before the deadline.", late);
        }
        catch (HttpRequestException broken)
        {
            return RawAnswer.Broken(broken.HttpRequestError);
        }
    }

    public void Dispose() => _http.Dispose();

    private static string? Find(HttpResponseMessage response, string name) =>
        response.TrailingHeaders.TryGetValues(name, out var trailer) ? trailer.First()
            : response.Headers.TryGetValues(name, out var header) ? header.First() : null;
}
