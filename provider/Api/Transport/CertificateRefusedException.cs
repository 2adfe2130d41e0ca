using System.Security.Authentication;

namespace ElevenProvider.Api.Transport;

/// <summary>A server's certificate cannot be trusted. The message is a phrase for users.</summary>
/// <param name="problem">What is wrong with it.</param>
/// <param name="advice">What a user can do about it, in sentences; null where there is nothing particular.</param>
/// <param name="peer">Who was to be at the other end: the host of the API, or that of a proxy that is talked to over TLS.</param>
internal sealed class CertificateRefusedException(string problem, string? advice, string peer) : AuthenticationException(problem)
{
    /// <summary>What a user can do about it, in sentences; null where there is nothing particular.</summary>
    public string? Advice => advice;

    /// <summary>Who was to be at the other end.</summary>
    public string Peer => peer;

    /// <summary>The refusal that a failure of a request comes from; null if it comes from something else.</summary>
    public static CertificateRefusedException? Within(HttpRequestException failure) => failure.InnerException switch
    {
        CertificateRefusedException refused => refused,
        { InnerException: CertificateRefusedException refused } => refused,
        _ => null,
    };
}
