namespace ElevenProvider.Api.Errors;

/// <summary>What went wrong, as far as a caller acts on it. Derived from codes and bodies first, from the HTTP status second.</summary>
public enum ApiErrorKind
{
    /// <summary>The object is gone or never was. Never said of an unknown route or of a wrong key.</summary>
    NotFound,

    /// <summary>There is no such route or method at this address: a wrong base URL, or a server that lacks the endpoint.</summary>
    UnknownEndpoint,

    /// <summary>The client has no API key; no request was made.</summary>
    MissingKey,

    /// <summary>The API key is wrong, revoked, or of another residency.</summary>
    Unauthorized,

    /// <summary>The API key lacks a permission; <see cref="ApiException.Scope"/> names it if the server did.</summary>
    MissingPermission,

    /// <summary>The key's owner may not do this, or not from here.</summary>
    Forbidden,

    /// <summary>The subscription does not include this.</summary>
    PlanRestriction,

    /// <summary>The request's content was refused.</summary>
    Validation,

    /// <summary>It exists already, or is being changed by someone else.</summary>
    Conflict,

    /// <summary>Too many requests at a time or in a period.</summary>
    RateLimited,

    /// <summary>Credits or slots are used up. Waiting does not help, so it is never retried.</summary>
    QuotaExceeded,

    /// <summary>The API failed.</summary>
    ServerError,

    /// <summary>Something between here and the API failed.</summary>
    GatewayError,

    /// <summary>No connection: unknown host, refused, reset, or a certificate that cannot be trusted.</summary>
    Unreachable,

    /// <summary>No complete answer in time.</summary>
    Timeout,

    /// <summary>An answer that cannot be what it should be: not JSON, of another shape, too large, cut short, or a redirect elsewhere.</summary>
    UnexpectedAnswer,
}
