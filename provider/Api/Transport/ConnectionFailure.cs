using System.Globalization;
using System.Net;
using ElevenProvider.Api.Errors;

namespace ElevenProvider.Api.Transport;

/// <summary>Makes failures of attempts to which no answer came.</summary>
internal static class ConnectionFailure
{
    /// <summary>The failure of an attempt whose caller gave up before the answer.</summary>
    public static ApiFailure GivenUp { get; } = new(ApiErrorKind.Timeout, "given up before the server answered")
    {
        MayHaveBeenProcessed = true,
        Advice = "Whether it was carried out is not known.",
    };

    /// <summary>The failure of a request that could not be sent, or whose connection broke before an answer began.</summary>
    /// <param name="exception">What the platform says of it; none of its words are shown.</param>
    /// <param name="host">Where the request was to go.</param>
    /// <param name="proxy">What is set of a proxy on the way; null where nothing is.</param>
    public static ApiFailure Of(HttpRequestException exception, string host, ProxySetting? proxy)
    {
        var failure = Of(exception, host, proxy?.Address is { } address ? $"the proxy {address}" : null);
        return failure.Advice is not null ? failure : failure with
        {
            Advice = exception.StatusCode is HttpStatusCode.ProxyAuthenticationRequired ? proxy?.AdviceOnCredentials : proxy?.Advice,
        };
    }

    /// <summary>The failure of an attempt that took too long.</summary>
    public static ApiFailure Timeout(TimeSpan limit, ProxySetting? proxy)
    {
        var reason = string.Create(CultureInfo.InvariantCulture, $"no complete answer within {limit.TotalSeconds:0.###} s");
        return new(ApiErrorKind.Timeout, proxy?.Address is null ? reason : $"{reason} through the proxy {proxy.Address}")
        {
            IsTransient = true,
            MayHaveBeenProcessed = true,
            Advice = proxy is null ? null : $"Try again, or raise the request timeout. {proxy.Advice}",
        };
    }

    private static ApiFailure Of(HttpRequestException exception, string host, string? proxy) => exception.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError => NotSent($"the name {(proxy is null ? host : $"of {proxy}")} could not be resolved"),
        HttpRequestError.ConnectionError => NotSent($"no connection to {proxy ?? host}: it refused, or cannot be reached"),
        HttpRequestError.ProxyTunnelError => NoTunnel(exception.StatusCode, $"{proxy ?? "the proxy"} made no connection to {host}"),
        HttpRequestError.InvalidResponse or HttpRequestError.ConfigurationLimitExceeded =>
            new(ApiErrorKind.UnexpectedAnswer, $"what {Way(host, proxy)} answered is not proper HTTP") { MayHaveBeenProcessed = true },
        HttpRequestError.SecureConnectionError => NotSecure(exception, host, proxy),
        _ => new(ApiErrorKind.Unreachable, $"the connection to {Way(host, proxy)} broke before the answer") { IsTransient = true, MayHaveBeenProcessed = true },
    };

    private static string Way(string host, string? proxy) => proxy is null ? host : $"{host} through {proxy}";

    private static ApiFailure NotSent(string reason) => new(ApiErrorKind.Unreachable, reason) { IsTransient = true };

    // What a proxy refuses it will refuse again; what it could not reach it may reach later.
    private static ApiFailure NoTunnel(HttpStatusCode? status, string reason) => status switch
    {
        null => NotSent(reason),
        HttpStatusCode.ProxyAuthenticationRequired =>
            new(ApiErrorKind.Unreachable, $"{reason}: it wants a user name and password, or others than it was given (HTTP 407)"),
        _ => new(ApiErrorKind.Unreachable, string.Create(CultureInfo.InvariantCulture, $"{reason}: it answered with HTTP {(int)status}"))
        {
            IsTransient = (int)status >= 500,
        },
    };

    // A certificate stays as it is, so that trying again would only delay the message.
    private static ApiFailure NotSecure(HttpRequestException exception, string host, string? proxy)
    {
        var refused = CertificateRefusedException.Within(exception);
        var isOfProxy = refused is { Peer.Length: > 0 } && proxy?.Contains(refused.Peer, StringComparison.OrdinalIgnoreCase) == true;
        var reason = $"no secure connection to {(isOfProxy ? proxy : Way(host, proxy))}: {refused?.Message ?? "the TLS handshake failed"}";
        return refused is null ? NotSent(reason) : new(ApiErrorKind.Unreachable, reason) { Advice = refused.Advice };
    }
}
