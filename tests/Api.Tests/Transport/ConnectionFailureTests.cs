using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ElevenProvider.Api.Errors;
using ElevenProvider.Api.Tests.Server;
using ElevenProvider.Api.Transport;

namespace ElevenProvider.Api.Tests.Transport;

public sealed class ConnectionFailureTests
{
    [Theory]
    [InlineData(HttpRequestError.NameResolutionError, "the name api.example.com could not be resolved", false)]
    [InlineData(HttpRequestError.ConnectionError, "no connection to api.example.com: it refused, or cannot be reached", false)]
    [InlineData(HttpRequestError.ProxyTunnelError, "the proxy made no connection to api.example.com", false)]
    [InlineData(HttpRequestError.SecureConnectionError, "no secure connection to api.example.com: the TLS handshake failed", false)]
    [InlineData(HttpRequestError.ResponseEnded, "the connection to api.example.com broke before the answer", true)]
    [InlineData(HttpRequestError.Unknown, "the connection to api.example.com broke before the answer", true)]
    public void Each_way_not_to_be_connected_is_told(HttpRequestError cause, string reason, bool mayHaveBeenProcessed)
    {
        var failure = ConnectionFailure.Of(new HttpRequestException(cause, "internal words"), "api.example.com");

        Assert.Equal((ApiErrorKind.Unreachable, reason), (failure.Kind, failure.Reason));
        Assert.True(failure.IsTransient);
        Assert.Equal(mayHaveBeenProcessed, failure.MayHaveBeenProcessed);
    }

    [Theory]
    [InlineData(HttpRequestError.InvalidResponse)]
    [InlineData(HttpRequestError.ConfigurationLimitExceeded)]
    public void What_is_not_http_is_an_unexpected_answer(HttpRequestError cause)
    {
        var failure = ConnectionFailure.Of(new HttpRequestException(cause, "internal words"), "api.example.com");

        Assert.Equal(ApiErrorKind.UnexpectedAnswer, failure.Kind);
        Assert.False(failure.IsTransient);
        Assert.True(failure.MayHaveBeenProcessed);
    }

    [Theory]
    [InlineData("localhost", 365, "signed by an authority that this machine does not trust")]
    [InlineData("localhost", -1, "has expired")]
    [InlineData("api.example.com", 365, "for another name")]
    public async Task A_certificate_that_cannot_be_trusted_is_explained_at_once(string name, int daysLeft, string reason)
    {
        using var certificate = SelfSigned(name, daysLeft);
        await using var server = new ScriptedServer(_ => Reply.Json("""{"user_id":"u"}"""), certificate);
        using var client = TestClient.For(server.Address);

        var error = await TestClient.FailureOf(() => client.Users.GetUser(CancellationToken.None));

        Assert.Equal(ApiErrorKind.Unreachable, error.Kind);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.Equal(1, error.Attempts);
        Assert.Empty(server.Requests);
    }

    private static X509Certificate2 SelfSigned(string name, int daysLeft)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        request.CertificateExtensions.Add(names.Build());
        var end = TimeProvider.System.GetUtcNow().AddDays(daysLeft);
        using var certificate = request.CreateSelfSigned(end.AddDays(-400), end);
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), password: null);
    }
}
