using System.Net;
using ElevenProvider.Api.Errors;
using ElevenProvider.Api.Tests.Server;
using ElevenProvider.Api.Transport;

namespace ElevenProvider.Api.Tests.Transport;

public sealed class ConnectionFailureTests
{
    private static readonly ProxySetting Proxy = new("the environment variable HTTPS_PROXY", "proxy.example.com:3128");

    [Theory]
    [InlineData(HttpRequestError.NameResolutionError, "the name api.example.com could not be resolved", false)]
    [InlineData(HttpRequestError.ConnectionError, "no connection to api.example.com: it refused, or cannot be reached", false)]
    [InlineData(HttpRequestError.ProxyTunnelError, "the proxy made no connection to api.example.com", false)]
    [InlineData(HttpRequestError.SecureConnectionError, "no secure connection to api.example.com: the TLS handshake failed", false)]
    [InlineData(HttpRequestError.ResponseEnded, "the connection to api.example.com broke before the answer", true)]
    [InlineData(HttpRequestError.Unknown, "the connection to api.example.com broke before the answer", true)]
    public void Each_way_not_to_be_connected_is_told(HttpRequestError cause, string reason, bool mayHaveBeenProcessed)
    {
        var failure = ConnectionFailure.Of(new HttpRequestException(cause, "internal words"), "api.example.com", proxy: null);

        Assert.Equal((ApiErrorKind.Unreachable, reason), (failure.Kind, failure.Reason));
        Assert.True(failure.IsTransient);
        Assert.Equal(mayHaveBeenProcessed, failure.MayHaveBeenProcessed);
    }

    [Theory]
    [InlineData(HttpRequestError.InvalidResponse)]
    [InlineData(HttpRequestError.ConfigurationLimitExceeded)]
    public void What_is_not_http_is_an_unexpected_answer(HttpRequestError cause)
    {
        var failure = ConnectionFailure.Of(new HttpRequestException(cause, "internal words"), "api.example.com", proxy: null);

        Assert.Equal(ApiErrorKind.UnexpectedAnswer, failure.Kind);
        Assert.False(failure.IsTransient);
        Assert.True(failure.MayHaveBeenProcessed);
    }

    [Theory]
    [InlineData(
        "localhost",
        365,
        "signed by an authority that this machine does not trust. Where the authority is your organisation's own, add it to those that this machine trusts, on Linux " +
        "by a PEM file that the environment variable SSL_CERT_FILE names; where it is not, something answers in the server's place.")]
    [InlineData("localhost", -1, "has expired or is not valid yet. Check the clock of this machine")]
    [InlineData("localhost", 700, "has expired or is not valid yet. Check the clock of this machine")]
    [InlineData("api.example.com", 365, "for another name. Check the host in the base URL")]
    [InlineData("localhost.example.com", 365, "for another name. Check the host in the base URL")]
    public async Task A_certificate_that_cannot_be_trusted_is_explained_at_once(string name, int daysLeft, string reason)
    {
        using var certificate = TestCertificate.SelfSigned(name, daysLeft);
        await using var server = new ScriptedServer(_ => Reply.Json("""{"user_id":"u"}"""), certificate);
        using var client = TestClient.For(server.Address);

        var error = await TestClient.FailureOf(() => client.Users.GetUser(CancellationToken.None));

        Assert.Equal(ApiErrorKind.Unreachable, error.Kind);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.Equal(1, error.Attempts);
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData(HttpRequestError.NameResolutionError, null, "the name of PROXY could not be resolved", true)]
    [InlineData(HttpRequestError.ConnectionError, null, "no connection to PROXY: it refused, or cannot be reached", true)]
    [InlineData(HttpRequestError.ProxyTunnelError, null, "PROXY made no connection to api.example.com", true)]
    [InlineData(HttpRequestError.ProxyTunnelError, 502, "PROXY made no connection to api.example.com: it answered with HTTP 502", true)]
    [InlineData(HttpRequestError.ProxyTunnelError, 500, "PROXY made no connection to api.example.com: it answered with HTTP 500", true)]
    [InlineData(HttpRequestError.ProxyTunnelError, 499, "PROXY made no connection to api.example.com: it answered with HTTP 499", false)]
    [InlineData(HttpRequestError.ProxyTunnelError, 403, "PROXY made no connection to api.example.com: it answered with HTTP 403", false)]
    [InlineData(HttpRequestError.SecureConnectionError, null, "no secure connection to api.example.com through PROXY: the TLS handshake failed", true)]
    [InlineData(HttpRequestError.ResponseEnded, null, "the connection to api.example.com through PROXY broke before the answer", true)]
    [InlineData(HttpRequestError.InvalidResponse, null, "what api.example.com through PROXY answered is not proper HTTP", false)]
    public void A_proxy_on_the_way_is_named_with_what_names_it(HttpRequestError cause, int? status, string reason, bool isTransient)
    {
        var failure = ConnectionFailure.Of(new HttpRequestException(cause, "internal words", inner: null, (HttpStatusCode?)status), "api.example.com", Proxy);

        Assert.Equal(reason.Replace("PROXY", "the proxy proxy.example.com:3128", StringComparison.Ordinal), failure.Reason);
        Assert.Equal(Proxy.Advice, failure.Advice);
        Assert.Equal(isTransient, failure.IsTransient);
    }

    [Fact]
    public void A_proxy_that_wants_credentials_is_not_asked_again()
    {
        var failure = ConnectionFailure.Of(
            new HttpRequestException(HttpRequestError.ProxyTunnelError, "internal words", inner: null, HttpStatusCode.ProxyAuthenticationRequired), "api.example.com", Proxy);

        Assert.EndsWith("it wants a user name and password, or others than it was given (HTTP 407)", failure.Reason, StringComparison.Ordinal);
        Assert.Equal(Proxy.AdviceOnCredentials, failure.Advice);
        Assert.False(failure.IsTransient);
    }

    [Theory]
    [InlineData("api.example.com", "no secure connection to api.example.com through the proxy proxy.example.com:3128: it is odd")]
    [InlineData("", "no secure connection to api.example.com through the proxy proxy.example.com:3128: it is odd")]
    [InlineData("proxy.example.com", "no secure connection to the proxy proxy.example.com:3128: it is odd")]
    public void A_certificate_is_told_of_whoever_showed_it(string peer, string reason)
    {
        var refusal = new CertificateRefusedException("it is odd", "Look at it.", peer);

        var failure = ConnectionFailure.Of(
            new HttpRequestException(HttpRequestError.SecureConnectionError, "internal words", refusal), "api.example.com", Proxy);

        Assert.Equal((reason, "Look at it."), (failure.Reason, failure.Advice));
        Assert.False(failure.IsTransient);
    }

    [Fact]
    public void A_proxy_that_keeps_silent_is_named_too()
    {
        var failure = ConnectionFailure.Timeout(TimeSpan.FromSeconds(60), Proxy);

        Assert.Equal("no complete answer within 60 s through the proxy proxy.example.com:3128", failure.Reason);
        Assert.StartsWith("Try again, or raise the request timeout. Check the environment variable HTTPS_PROXY", failure.Advice, StringComparison.Ordinal);
        Assert.Null(ConnectionFailure.Timeout(TimeSpan.FromSeconds(60), proxy: null).Advice);
    }

    [Fact]
    public void A_variable_that_names_no_proxy_is_pointed_out()
    {
        var failure = ConnectionFailure.Of(
            new HttpRequestException(HttpRequestError.NameResolutionError), "api.example.com", new ProxySetting("the environment variable HTTPS_PROXY", Address: null));

        Assert.Equal("the name api.example.com could not be resolved", failure.Reason);
        Assert.StartsWith("Correct the environment variable HTTPS_PROXY: it is not in use", failure.Advice, StringComparison.Ordinal);
    }
}
