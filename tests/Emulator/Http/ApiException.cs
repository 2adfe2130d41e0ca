using ElevenProvider.Emulator.State;

namespace ElevenProvider.Emulator.Http;

/// <summary>A refusal by the API, thrown from wherever it is noticed.</summary>
#pragma warning disable CA1032 // A refusal without its parts cannot be answered.
internal sealed class ApiException(int status, string type, string code, string legacyStatus, string message, string? param = null)
    : Exception(message)
#pragma warning restore CA1032
{
    private const int NotFoundStatus = 404;
    private const int BadRequestStatus = 400;

    /// <summary>No object with this id: <c>voice_not_found</c> and its like.</summary>
    public static ApiException NotFound(string code, string message) => new(NotFoundStatus, "not_found", code, code, message);

    /// <summary>The request makes no sense in the workspace as it is.</summary>
    /// <param name="legacyStatus">What exactly is wrong; the code of the current errors is only <c>bad_request</c>.</param>
    public static ApiException BadRequest(string legacyStatus, string message) =>
        new(BadRequestStatus, "invalid_request", "bad_request", legacyStatus, message);

    /// <summary>A property has a value of the right type that cannot be.</summary>
    public static ApiException InvalidParameter(string param, string message) =>
        new(BadRequestStatus, "validation_error", "invalid_parameters", "invalid_parameters", message, param);

    public static ApiException MissingKey() =>
        Unauthorized("needs_authorization", "Neither authorization header nor xi-api-key received, please provide one.");

    public static ApiException InvalidAuthorizationHeader() =>
        Unauthorized("invalid_authorization_header", "Invalid authorization header received.");

    public static ApiException WrongKey(Switches switches) => switches.WrongKeyAnswers400
        ? new(BadRequestStatus, "authentication_error", "invalid_api_key", "invalid_api_key", "API key is invalid.", "api_key")
        : Unauthorized("invalid_api_key", "Invalid API key");

    public static ApiException MissingPermission(string scope) =>
        Unauthorized("missing_permissions", $"The API key you used is missing the permission {scope} to execute this operation.");

    /// <summary>The caller has too weak a role on a voice.</summary>
    public static ApiException VoiceAccessDenied(string message) =>
        new(403, "authorization_error", "voice_access_denied", "voice_access_denied", message);

    public static ApiException AddressNotAllowed() =>
        Forbidden("The API key you used may not be used from this IP address.");

    /// <summary>The caller has the permission, but not the right to this object.</summary>
    public static ApiException Forbidden(string message) => new(403, "authorization_error", "forbidden", "forbidden", message);

    /// <summary>The answer in the form the switches ask for.</summary>
    /// <param name="requestId">The value of the answer's <c>x-trace-id</c>.</param>
    public ApiAnswer ToAnswer(Switches switches, string requestId)
    {
        if (switches.LegacyErrors)
        {
            var legacyStatusCode = status == NotFoundStatus ? BadRequestStatus : status;
            return ApiAnswer.Json(legacyStatusCode, new LegacyBody(new LegacyDetail(legacyStatus, Message)));
        }

        return ApiAnswer.Json(status, param is null
            ? new Body<Detail>(new Detail(type, code, Message, legacyStatus, requestId))
            : new Body<DetailOfParameter>(new DetailOfParameter(type, code, Message, legacyStatus, requestId, param)));
    }

    private static ApiException Unauthorized(string legacyStatus, string message) =>
        new(401, "authentication_error", "unauthorized", legacyStatus, message);

    private sealed record Body<TDetail>(TDetail Detail);

    private sealed record Detail(string Type, string Code, string Message, string Status, string RequestId);

    private sealed record DetailOfParameter(string Type, string Code, string Message, string Status, string RequestId, string Param);

    private sealed record LegacyBody(LegacyDetail Detail);

    private sealed record LegacyDetail(string Status, string Message);
}
