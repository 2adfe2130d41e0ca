using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ElevenProvider.Api.Tests.Server;
using ElevenProvider.Api.Transport;

namespace ElevenProvider.Api.Tests.Transport;

public sealed class CertificateCheckTests
{
    [Fact]
    public void What_the_platform_trusts_is_trusted() =>
        Assert.True(CertificateCheck.Accept(this, certificate: null, chain: null, SslPolicyErrors.None));

    [Theory]
    [InlineData(SslPolicyErrors.RemoteCertificateNotAvailable, "the server has no certificate")]
    [InlineData(SslPolicyErrors.RemoteCertificateNameMismatch, "the server's certificate is for another name")]
    [InlineData(SslPolicyErrors.RemoteCertificateChainErrors, "the server's certificate is not valid (NoError)")]
    public void What_it_does_not_trust_is_refused_in_words(SslPolicyErrors errors, string problem) =>
        Assert.Equal(problem, Refusal(chain: null, errors));

    [Fact]
    public void A_certificate_for_another_purpose_is_refused_by_the_name_of_the_fault()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=client", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.2")], critical: true));
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        using var chain = new X509Chain();
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(certificate);
        chain.ChainPolicy.ApplicationPolicy.Add(new Oid("1.3.6.1.5.5.7.3.1"));
        Assert.False(chain.Build(certificate));

        Assert.Equal("the server's certificate is not valid (NotValidForUsage)", Refusal(chain, SslPolicyErrors.RemoteCertificateChainErrors));
    }

    [Fact]
    public async Task It_is_told_whose_certificate_it_was()
    {
        using var certificate = TestCertificate.SelfSigned("localhost");
        await using var server = new ScriptedServer(static _ => Reply.Json("{}"), certificate);
        using var http = ApiHttpClient.Create(TestClient.OptionsFor(server.Address));

        var failure = await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync(server.Address));

        Assert.Equal("localhost", CertificateRefusedException.Within(failure)?.Peer);
    }

    [Fact]
    public void Where_nobody_says_whose_it_was_nobody_is_named() => Assert.Equal(
        "", Assert.Throws<CertificateRefusedException>(() => CertificateCheck.Accept(this, certificate: null, chain: null, SslPolicyErrors.RemoteCertificateNotAvailable)).Peer);

    private string Refusal(X509Chain? chain, SslPolicyErrors errors) =>
        Assert.Throws<CertificateRefusedException>(() => CertificateCheck.Accept(this, certificate: null, chain, errors)).Message;
}
