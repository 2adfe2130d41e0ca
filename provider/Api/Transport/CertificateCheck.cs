using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace ElevenProvider.Api.Transport;

/// <summary>Trusts exactly the certificates that the platform trusts, and says in words what is wrong with the others.</summary>
internal static class CertificateCheck
{
    /// <summary>Accepts a certificate without problems.</summary>
    /// <exception cref="CertificateRefusedException">There is a problem with it.</exception>
    public static bool Accept(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) =>
        errors is SslPolicyErrors.None ? true : throw new CertificateRefusedException(Explain(chain, errors));

    private static string Explain(X509Chain? chain, SslPolicyErrors errors)
    {
        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNotAvailable))
        {
            return "the server has no certificate";
        }

        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch))
        {
            return "the server's certificate is for another name";
        }

        var status = chain?.ChainStatus.Aggregate(X509ChainStatusFlags.NoError, (all, one) => all | one.Status) ?? X509ChainStatusFlags.NoError;
        return status switch
        {
            _ when status.HasFlag(X509ChainStatusFlags.Revoked) => "the server's certificate has been revoked",
            _ when status.HasFlag(X509ChainStatusFlags.NotTimeValid) => "the server's certificate has expired or is not valid yet",
            _ when status.HasFlag(X509ChainStatusFlags.UntrustedRoot) || status.HasFlag(X509ChainStatusFlags.PartialChain) =>
                "the server's certificate is signed by an authority that this machine does not trust",
            _ => $"the server's certificate is not valid ({status})",
        };
    }
}
