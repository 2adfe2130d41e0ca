using System.Security.Authentication;

namespace ElevenProvider.Api.Transport;

/// <summary>A server's certificate cannot be trusted. The message is a phrase for users.</summary>
internal sealed class CertificateRefusedException(string problem) : AuthenticationException(problem);
