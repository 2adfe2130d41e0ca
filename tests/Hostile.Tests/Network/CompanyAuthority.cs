using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ElevenProvider.Hostile.Tests.Network;

/// <summary>An authority of one's own, as companies have them, in a folder as <c>SSL_CERT_FILE</c> and <c>SSL_CERT_DIR</c> name them.</summary>
internal sealed class CompanyAuthority : IDisposable
{
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly X509Certificate2 _certificate;

    public CompanyAuthority()
    {
        var request = new CertificateRequest("CN=An authority for tests", _key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, critical: true));
        var now = TimeProvider.System.GetUtcNow();
        _certificate = request.CreateSelfSigned(now.AddDays(-900), now.AddDays(900));
        Folder = Directory.CreateTempSubdirectory("authority").FullName;
        File = Path.Join(Folder, "authority.pem");
        System.IO.File.WriteAllText(File, _certificate.ExportCertificatePem());
    }

    public string Folder { get; }

    public string File { get; }

    /// <summary>A certificate for a server, valid until so many days from now.</summary>
    public X509Certificate2 Issue(string name, int daysLeft = 30)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        request.CertificateExtensions.Add(names.Build());
        var end = TimeProvider.System.GetUtcNow().AddDays(daysLeft);
        using var issued = request.Create(_certificate, end.AddDays(-300), end, Guid.NewGuid().ToByteArray());
        using var certificate = issued.CopyWithPrivateKey(key);
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), password: null);
    }

    public void Dispose()
    {
        _certificate.Dispose();
        _key.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
