using System.Net;

namespace ElevenProvider.Api.Errors;

/// <summary>
/// Tells what kind of error an answer is. The API's codes decide before the HTTP status, because the same trouble comes under
/// different statuses: a wrong key with 400 or 401, a missing object with 400 or 404, exhausted credits with 401 or 402.
/// </summary>
internal static class ErrorClassifier
{
    private const string ConcurrentModification = "concurrent_modification";

    private static readonly HashSet<string> GenericCodes = new(StringComparer.Ordinal)
    {
        "unauthorized", "bad_request", "forbidden", "not_found", "conflict", "validation_error", "invalid_request", "invalid_parameters",
    };

    private static readonly Dictionary<string, ApiErrorKind> KindsOfCodes = new(StringComparer.Ordinal)
    {
        ["invalid_api_key"] = ApiErrorKind.Unauthorized,
        ["missing_api_key"] = ApiErrorKind.Unauthorized,
        ["needs_authorization"] = ApiErrorKind.Unauthorized,
        ["invalid_authorization_header"] = ApiErrorKind.Unauthorized,
        ["sign_in_required"] = ApiErrorKind.Unauthorized,

        // The symptoms of a key of another residency, or of none: nothing that was managed is gone.
        ["workspace_not_found"] = ApiErrorKind.Unauthorized,
        ["user_not_found"] = ApiErrorKind.Unauthorized,
        ["auth_account_not_found"] = ApiErrorKind.Unauthorized,

        ["missing_permissions"] = ApiErrorKind.MissingPermission,
        ["insufficient_permissions"] = ApiErrorKind.MissingPermission,

        ["detected_unusual_activity"] = ApiErrorKind.Forbidden,
        ["workspace_access_denied"] = ApiErrorKind.Forbidden,
        ["voice_access_denied"] = ApiErrorKind.Forbidden,
        ["model_access_denied"] = ApiErrorKind.Forbidden,

        ["feature_not_available"] = ApiErrorKind.PlanRestriction,
        ["subscription_required"] = ApiErrorKind.PlanRestriction,
        ["only_for_creator+"] = ApiErrorKind.PlanRestriction,
        ["can_not_use_instant_voice_cloning"] = ApiErrorKind.PlanRestriction,

        ["quota_exceeded"] = ApiErrorKind.QuotaExceeded,
        ["insufficient_credits"] = ApiErrorKind.QuotaExceeded,
        ["max_character_limit_exceeded"] = ApiErrorKind.QuotaExceeded,
        ["voice_limit_reached"] = ApiErrorKind.QuotaExceeded,
        ["voice_add_edit_limit"] = ApiErrorKind.QuotaExceeded,

        ["rate_limit_exceeded"] = ApiErrorKind.RateLimited,
        ["concurrent_limit_exceeded"] = ApiErrorKind.RateLimited,
        ["too_many_concurrent_requests"] = ApiErrorKind.RateLimited,
        ["system_busy"] = ApiErrorKind.RateLimited,

        ["voice_already_cloned"] = ApiErrorKind.Conflict,
        ["resource_already_exists"] = ApiErrorKind.Conflict,
        ["voice_already_exists"] = ApiErrorKind.Conflict,
        ["slug_already_exists"] = ApiErrorKind.Conflict,
        ["already_running"] = ApiErrorKind.Conflict,
        ["already_processing"] = ApiErrorKind.Conflict,
        [ConcurrentModification] = ApiErrorKind.Conflict,

        ["voice_does_not_exist"] = ApiErrorKind.NotFound,
    };

    /// <summary>The kind of an answer whose status is not a success.</summary>
    public static ApiErrorKind Classify(HttpStatusCode status, ErrorBody body) =>
        (int)status < 500 && KindOfCodes(status, body) is { } kind ? kind : KindOfStatus(status, body);

    /// <summary>The code that tells most: the current one, unless it only repeats the HTTP status.</summary>
    public static string? TellingCode(ErrorBody body) =>
        body.LegacyCode is not null && (body.Code is null || GenericCodes.Contains(body.Code)) ? body.LegacyCode : body.Code;

    /// <summary>Whether the request was turned away only because someone else changed the same thing in that moment.</summary>
    public static bool SaysTryAgain(ErrorBody body) => TellingCode(body) == ConcurrentModification;

    private static ApiErrorKind? KindOfCodes(HttpStatusCode status, ErrorBody body)
    {
        foreach (var code in new[] { TellingCode(body), body.Code, body.LegacyCode })
        {
            if (code is not null && KindsOfCodes.TryGetValue(code, out var kind) && (kind is not ApiErrorKind.NotFound || CanBeGone(status)))
            {
                return kind;
            }
        }

        return status is HttpStatusCode.BadRequest && (SaysNotFound(body.Code) || SaysNotFound(body.LegacyCode)) ? ApiErrorKind.NotFound : null;
    }

    private static ApiErrorKind KindOfStatus(HttpStatusCode status, ErrorBody body) => status switch
    {
        HttpStatusCode.NotFound => body.Form is ErrorBodyForm.Detail ? ApiErrorKind.NotFound : ApiErrorKind.UnknownEndpoint,
        HttpStatusCode.MethodNotAllowed => ApiErrorKind.UnknownEndpoint,
        HttpStatusCode.Unauthorized => ApiErrorKind.Unauthorized,
        HttpStatusCode.PaymentRequired => ApiErrorKind.QuotaExceeded,
        HttpStatusCode.Forbidden => ApiErrorKind.Forbidden,
        HttpStatusCode.ProxyAuthenticationRequired => ApiErrorKind.GatewayError,
        HttpStatusCode.RequestTimeout => ApiErrorKind.Timeout,
        HttpStatusCode.Conflict => ApiErrorKind.Conflict,
        HttpStatusCode.TooManyRequests => ApiErrorKind.RateLimited,
        >= HttpStatusCode.InternalServerError => body.Form is ErrorBodyForm.NotJson ? ApiErrorKind.GatewayError : ApiErrorKind.ServerError,
        >= HttpStatusCode.BadRequest => ApiErrorKind.Validation,
        _ => ApiErrorKind.UnexpectedAnswer,
    };

    private static bool CanBeGone(HttpStatusCode status) => status is HttpStatusCode.BadRequest or HttpStatusCode.NotFound;

    private static bool SaysNotFound(string? code) => code is not null && code.EndsWith("_not_found", StringComparison.Ordinal);
}
