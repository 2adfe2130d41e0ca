using System.Security.Authentication;
using ElevenProvider.Api.Errors;

namespace ElevenProvider.Api.Transport;

/// <summary>Makes failures of attempts to which no answer came.</summary>
internal static class ConnectionFailure
{
    /// <summary>The failure of a request that could not be sent, or whose connection broke before an answer began.</summary>
    public static ApiFailure Of(HttpRequestException exception, string host) => exception.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError => NotSent($"the name {host} could not be resolved"),
        HttpRequestError.ConnectionError => NotSent($"no connection to {host}: it refused, or cannot be reached"),
        HttpRequestError.ProxyTunnelError => NotSent($"the proxy made no connection to {host}"),
        HttpRequestError.InvalidResponse or HttpRequestError.ConfigurationLimitExceeded =>
            new(ApiErrorKind.UnexpectedAnswer, $"what {host} answered is not proper HTTP") { MayHaveBeenProcessed = true },
        HttpRequestError.SecureConnectionError => NotSecure(exception, host),
        _ => new(ApiErrorKind.Unreachable, $"the connection to {host} broke before the answer") { IsTransient = true, MayHaveBeenProcessed = true },
    };

    /// <summary>The failure of an attempt whose caller gave up before the answer.</summary>
    public static ApiFailure GivenUp { get; } = new(ApiErrorKind.Timeout, "given up before the server answered") { MayHaveBeenProcessed = true };

    /// <summary>The failure of an attempt that took too long.</summary>
    public static ApiFailure Timeout(TimeSpan limit) =>
        new(ApiErrorKind.Timeout, FormattableString.Invariant($"no complete answer within {limit.TotalSeconds:0.###} s"))
        {
            IsTransient = true,
            MayHaveBeenProcessed = true,
        };

    private static ApiFailure NotSent(string reason) => new(ApiErrorKind.Unreachable, reason) { IsTransient = true };

    // A certificate stays as it is, so that trying again would only delay the message.
    private static ApiFailure NotSecure(HttpRequestException exception, string host) => exception.InnerException switch
    {
        CertificateRefusedException refused => new(ApiErrorKind.Unreachable, $"no secure connection to {host}: {refused.Message}"),
        AuthenticationException { InnerException: CertificateRefusedException refused } =>
            new(ApiErrorKind.Unreachable, $"no secure connection to {host}: {refused.Message}"),
        _ => NotSent($"no secure connection to {host}: the TLS handshake failed"),
    };
}
