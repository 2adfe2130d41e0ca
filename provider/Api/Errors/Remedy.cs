namespace ElevenProvider.Api.Errors;

/// <summary>What a user can do about a failure.</summary>
internal static class Remedy
{
    /// <summary>A sentence, or null where the reason says it all.</summary>
    public static string? For(ApiFailure failure) => failure switch
    {
        { Advice: { } advice } => advice,
        { Kind: ApiErrorKind.UnknownEndpoint } => "Check the base URL: this server does not know the endpoint.",
        { Kind: ApiErrorKind.Unauthorized, Code: "user_not_found" } =>
            "Check that the user is in this workspace, and that the API key is of the residency or base URL that is configured.",
        { Kind: ApiErrorKind.Unauthorized } =>
            "Check the API key: it must be complete, not revoked, and made in the workspace of the residency or base URL that is configured.",
        { Kind: ApiErrorKind.MissingPermission, Scope: { } scope } => $"Give the API key the permission '{scope}', or use a key that has it.",
        { Kind: ApiErrorKind.MissingPermission } => "Give the API key the permission it lacks, or use a key that has it.",
        { Kind: ApiErrorKind.Forbidden } => "Check that the key's owner has the right to do this and that the key may be used from this address.",
        { Kind: ApiErrorKind.PlanRestriction } => "It needs a subscription that includes the feature.",
        { Kind: ApiErrorKind.RateLimited } => "Try again later, or lower the number of concurrent requests.",
        { Kind: ApiErrorKind.QuotaExceeded } => "Free or buy capacity, or wait until the quota is renewed.",
        { Kind: ApiErrorKind.ServerError or ApiErrorKind.GatewayError } => "Try again later; if it stays so, report the request to ElevenLabs' support.",
        { Kind: ApiErrorKind.Unreachable } => "Check the base URL and the network, proxy and certificate settings of this machine.",
        { Kind: ApiErrorKind.Timeout } => "Try again, or raise the request timeout.",
        { Kind: ApiErrorKind.UnexpectedAnswer } => "Check that the base URL is that of the ElevenLabs API and that no proxy answers in its place; if so, update this program.",
        _ => null,
    };
}
