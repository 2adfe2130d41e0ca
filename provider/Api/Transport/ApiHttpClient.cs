using System.Net;
using System.Net.Security;

namespace ElevenProvider.Api.Transport;

/// <summary>The one place where an HTTP client is made and its connections are decided on.</summary>
internal static class ApiHttpClient
{
    // Long enough to reuse connections within an update, short enough to follow the API when its addresses change.
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    /// <summary>A client that neither follows redirects nor limits time by itself: <see cref="Attempt"/> does both.</summary>
    public static HttpClient Create(ElevenLabsClientOptions options)
    {
        var loopback = Loopback.AddressesOf(options.BaseAddress);
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            PooledConnectionLifetime = ConnectionLifetime,
            UseCookies = false,

            // What goes to this machine must not leave it, whatever the proxy variables say.
            UseProxy = loopback.Length == 0,
            ConnectCallback = LoopbackConnection.To(loopback),
            ActivityHeadersPropagator = null,
            SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = CertificateCheck.Accept },
        };
        return new HttpClient(handler, disposeHandler: true)
        {
            Timeout = Timeout.InfiniteTimeSpan,
            DefaultRequestVersion = HttpVersion.Version20,
            DefaultVersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
        };
    }
}
