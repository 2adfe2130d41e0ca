using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace ElevenProvider.Api.Transport;

/// <summary>Trusts exactly the certificates that the platform trusts, and says in words what is wrong with the others.</summary>
internal static class CertificateCheck
{
    /// <summary>Accepts a certificate without problems.</summary>
    /// <exception cref="CertificateRefusedException">There is a problem with it.</exception>
    public static bool Accept(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) =>
        errors is SslPolicyErrors.None ? true : throw Refusal(Explain(chain, errors), sender);

    private static CertificateRefusedException Refusal((string Problem, string? Advice) explained, object sender) =>
        new(explained.Problem, explained.Advice, (sender as SslStream)?.TargetHostName ?? "");

    private static (string Problem, string? Advice) Explain(X509Chain? chain, SslPolicyErrors errors)
    {
        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNotAvailable))
        {
            return ("the server has no certificate", null);
        }

        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch))
        {
            return ("the server's certificate is for another name", "Check the host in the base URL, and whether something else answers in its place.");
        }

        var status = chain?.ChainStatus.Aggregate(X509ChainStatusFlags.NoError, (all, one) => all | one.Status) ?? X509ChainStatusFlags.NoError;
        return status switch
        {
            _ when status.HasFlag(X509ChainStatusFlags.Revoked) => ("the server's certificate has been revoked", null),
            _ when status.HasFlag(X509ChainStatusFlags.NotTimeValid) => (
                "the server's certificate has expired or is not valid yet",
                "Check the clock of this machine; where it is right, whoever runs the server must renew the certificate."),
            _ when status.HasFlag(X509ChainStatusFlags.UntrustedRoot) || status.HasFlag(X509ChainStatusFlags.PartialChain) => (
                "the server's certificate is signed by an authority that this machine does not trust",
                "Where the authority is your organisation's own, add it to those that this machine trusts, on Linux by a PEM file that the environment variable " +
                "SSL_CERT_FILE names; where it is not, something answers in the server's place."),
            _ => ($"the server's certificate is not valid ({status})", null),
        };
    }
}
