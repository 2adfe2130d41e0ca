using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ElevenProvider.Api.Tests.Server;

/// <summary>Makes certificates for servers of tests.</summary>
internal static class TestCertificate
{
    private const int DaysValid = 400;

    /// <summary>A certificate that no authority vouches for. With more days left than it is valid, it is not valid yet.</summary>
    public static X509Certificate2 SelfSigned(string name, int daysLeft = 365)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        request.CertificateExtensions.Add(names.Build());
        var end = TimeProvider.System.GetUtcNow().AddDays(daysLeft);
        using var certificate = request.CreateSelfSigned(end.AddDays(-DaysValid), end);
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), password: null);
    }
}
