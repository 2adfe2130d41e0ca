using System.Net;

namespace ElevenProvider.Provider.Assets;

/// <summary>Makes the client that fetches remote assets. It is another than the API's, so that the API key cannot go where assets are.</summary>
internal static class AssetHttpClient
{
    private const int MaxRedirects = 5;

    /// <summary>A client without credentials and cookies; <see cref="AssetDownload"/> limits its time.</summary>
    public static HttpClient Create()
    {
        var handler = new SocketsHttpHandler
        {
            MaxAutomaticRedirections = MaxRedirects,
            UseCookies = false,
            ActivityHeadersPropagator = null,

            // What the engine asks for too when it hashes an asset, so that both see the same bytes.
            AutomaticDecompression = DecompressionMethods.GZip,
        };
        var http = new HttpClient(handler, disposeHandler: true) { Timeout = Timeout.InfiniteTimeSpan };
        http.DefaultRequestHeaders.TryAddWithoutValidation("user-agent", $"pulumi-resource-elevenlabs/{Package.Version}");
        return http;
    }
}
