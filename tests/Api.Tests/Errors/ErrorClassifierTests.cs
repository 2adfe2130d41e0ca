using System.Net;
using System.Text;
using ElevenProvider.Api.Errors;

namespace ElevenProvider.Api.Tests.Errors;

public sealed class ErrorClassifierTests
{
    [Theory]
    [InlineData(404, """{"detail":{"type":"not_found","code":"voice_not_found","message":"gone","status":"voice_not_found"}}""")]
    [InlineData(404, """{"detail":{"message":"gone"}}""")]
    [InlineData(404, """{"detail":{}}""")]
    [InlineData(400, """{"detail":{"status":"voice_not_found","message":"gone"}}""")]
    [InlineData(400, """{"detail":{"status":"voice_does_not_exist","message":"gone"}}""")]
    [InlineData(400, """{"detail":{"code":"bad_request","status":"api_key_not_found","message":"gone"}}""")]
    [InlineData(400, """{"detail":{"code":"agent_not_found","status":"bad_request","message":"gone"}}""")]
    public void An_object_is_gone(int status, string body) => Assert.Equal(ApiErrorKind.NotFound, Classify(status, body));

    [Theory]
    [InlineData(404, """{"detail":"Not Found"}""", ApiErrorKind.UnknownEndpoint)]
    [InlineData(404, """{"detail":[]}""", ApiErrorKind.UnknownEndpoint)]
    [InlineData(404, """{"message":"gone"}""", ApiErrorKind.UnknownEndpoint)]
    [InlineData(404, "<html>not here</html>", ApiErrorKind.UnknownEndpoint)]
    [InlineData(404, "", ApiErrorKind.UnknownEndpoint)]
    [InlineData(404, """{"detail":{"status":"workspace_not_found","message":"Workspace 1anonymous1 not found."}}""", ApiErrorKind.Unauthorized)]
    [InlineData(404, """{"detail":{"code":"not_found","status":"user_not_found"}}""", ApiErrorKind.Unauthorized)]
    [InlineData(404, """{"detail":{"code":"auth_account_not_found"}}""", ApiErrorKind.Unauthorized)]
    [InlineData(400, """{"detail":{"status":"workspace_not_found"}}""", ApiErrorKind.Unauthorized)]
    [InlineData(401, """{"detail":{"status":"voice_not_found"}}""", ApiErrorKind.Unauthorized)]
    [InlineData(401, """{"detail":{"status":"voice_does_not_exist"}}""", ApiErrorKind.Unauthorized)]
    [InlineData(403, """{"detail":{"code":"voice_not_found"}}""", ApiErrorKind.Forbidden)]
    [InlineData(500, """{"detail":{"status":"voice_does_not_exist"}}""", ApiErrorKind.ServerError)]
    [InlineData(400, """{"detail":"voice_not_found"}""", ApiErrorKind.Validation)]
    public void An_object_is_not_gone(int status, string body, object kind) => Assert.Equal(kind, Classify(status, body));

    [Theory]
    [InlineData(401, """{"detail":{"code":"unauthorized","status":"needs_authorization"}}""", ApiErrorKind.Unauthorized)]
    [InlineData(401, """{"detail":{"code":"unauthorized","status":"invalid_api_key"}}""", ApiErrorKind.Unauthorized)]
    [InlineData(400, """{"detail":{"code":"invalid_api_key","status":"invalid_api_key","param":"api_key"}}""", ApiErrorKind.Unauthorized)]
    [InlineData(401, """{"detail":"Unauthorized"}""", ApiErrorKind.Unauthorized)]
    [InlineData(401, """{"detail":{"code":"unauthorized","status":"missing_permissions"}}""", ApiErrorKind.MissingPermission)]
    [InlineData(403, """{"detail":{"code":"insufficient_permissions"}}""", ApiErrorKind.MissingPermission)]
    [InlineData(403, """{"detail":{"code":"forbidden"}}""", ApiErrorKind.Forbidden)]
    [InlineData(401, """{"detail":{"status":"detected_unusual_activity"}}""", ApiErrorKind.Forbidden)]
    [InlineData(403, """{"detail":{"status":"only_for_creator+"}}""", ApiErrorKind.PlanRestriction)]
    [InlineData(400, """{"detail":{"status":"can_not_use_instant_voice_cloning"}}""", ApiErrorKind.PlanRestriction)]
    [InlineData(403, """{"detail":{"code":"forbidden","status":"feature_not_available"}}""", ApiErrorKind.PlanRestriction)]
    [InlineData(401, """{"detail":{"status":"quota_exceeded"}}""", ApiErrorKind.QuotaExceeded)]
    [InlineData(429, """{"detail":{"status":"quota_exceeded"}}""", ApiErrorKind.QuotaExceeded)]
    [InlineData(402, """{"detail":{"code":"insufficient_credits"}}""", ApiErrorKind.QuotaExceeded)]
    [InlineData(402, "", ApiErrorKind.QuotaExceeded)]
    [InlineData(400, """{"detail":{"status":"voice_limit_reached"}}""", ApiErrorKind.QuotaExceeded)]
    [InlineData(429, "slow down", ApiErrorKind.RateLimited)]
    [InlineData(429, """{"detail":{"status":"system_busy"}}""", ApiErrorKind.RateLimited)]
    [InlineData(409, """{"detail":{"code":"conflict"}}""", ApiErrorKind.Conflict)]
    [InlineData(400, """{"detail":{"status":"voice_already_cloned"}}""", ApiErrorKind.Conflict)]
    [InlineData(422, """{"detail":[{"loc":["body"],"msg":"x","type":"y"}]}""", ApiErrorKind.Validation)]
    [InlineData(400, """{"error":"bad","message":"x"}""", ApiErrorKind.Validation)]
    [InlineData(413, "", ApiErrorKind.Validation)]
    [InlineData(405, """{"detail":"Method Not Allowed"}""", ApiErrorKind.UnknownEndpoint)]
    [InlineData(407, "", ApiErrorKind.GatewayError)]
    [InlineData(408, "", ApiErrorKind.Timeout)]
    [InlineData(500, """{"detail":{"code":"internal_error"}}""", ApiErrorKind.ServerError)]
    [InlineData(503, """{"detail":{"code":"maintenance"}}""", ApiErrorKind.ServerError)]
    [InlineData(502, "<html>Bad Gateway</html>", ApiErrorKind.GatewayError)]
    [InlineData(504, "upstream timed out", ApiErrorKind.GatewayError)]
    [InlineData(499, """{"detail":{"code":"system_busy"}}""", ApiErrorKind.RateLimited)]
    [InlineData(500, """{"detail":{"code":"system_busy"}}""", ApiErrorKind.ServerError)]
    [InlineData(400, "", ApiErrorKind.Validation)]
    [InlineData(499, "", ApiErrorKind.Validation)]
    [InlineData(500, "", ApiErrorKind.GatewayError)]
    [InlineData(304, "", ApiErrorKind.UnexpectedAnswer)]
    [InlineData(399, "", ApiErrorKind.UnexpectedAnswer)]
    public void Codes_decide_before_the_status(int status, string body, object kind) => Assert.Equal(kind, Classify(status, body));

    // By its status alone, 418 is a fault of the request.
    [Theory]
    [InlineData("invalid_api_key", ApiErrorKind.Unauthorized)]
    [InlineData("missing_api_key", ApiErrorKind.Unauthorized)]
    [InlineData("needs_authorization", ApiErrorKind.Unauthorized)]
    [InlineData("invalid_authorization_header", ApiErrorKind.Unauthorized)]
    [InlineData("sign_in_required", ApiErrorKind.Unauthorized)]
    [InlineData("workspace_not_found", ApiErrorKind.Unauthorized)]
    [InlineData("user_not_found", ApiErrorKind.Unauthorized)]
    [InlineData("auth_account_not_found", ApiErrorKind.Unauthorized)]
    [InlineData("missing_permissions", ApiErrorKind.MissingPermission)]
    [InlineData("insufficient_permissions", ApiErrorKind.MissingPermission)]
    [InlineData("detected_unusual_activity", ApiErrorKind.Forbidden)]
    [InlineData("workspace_access_denied", ApiErrorKind.Forbidden)]
    [InlineData("voice_access_denied", ApiErrorKind.Forbidden)]
    [InlineData("model_access_denied", ApiErrorKind.Forbidden)]
    [InlineData("feature_not_available", ApiErrorKind.PlanRestriction)]
    [InlineData("subscription_required", ApiErrorKind.PlanRestriction)]
    [InlineData("only_for_creator+", ApiErrorKind.PlanRestriction)]
    [InlineData("can_not_use_instant_voice_cloning", ApiErrorKind.PlanRestriction)]
    [InlineData("quota_exceeded", ApiErrorKind.QuotaExceeded)]
    [InlineData("insufficient_credits", ApiErrorKind.QuotaExceeded)]
    [InlineData("max_character_limit_exceeded", ApiErrorKind.QuotaExceeded)]
    [InlineData("voice_limit_reached", ApiErrorKind.QuotaExceeded)]
    [InlineData("voice_add_edit_limit", ApiErrorKind.QuotaExceeded)]
    [InlineData("rate_limit_exceeded", ApiErrorKind.RateLimited)]
    [InlineData("concurrent_limit_exceeded", ApiErrorKind.RateLimited)]
    [InlineData("too_many_concurrent_requests", ApiErrorKind.RateLimited)]
    [InlineData("system_busy", ApiErrorKind.RateLimited)]
    [InlineData("voice_already_cloned", ApiErrorKind.Conflict)]
    [InlineData("resource_already_exists", ApiErrorKind.Conflict)]
    [InlineData("voice_already_exists", ApiErrorKind.Conflict)]
    [InlineData("slug_already_exists", ApiErrorKind.Conflict)]
    [InlineData("already_running", ApiErrorKind.Conflict)]
    [InlineData("already_processing", ApiErrorKind.Conflict)]
    [InlineData("concurrent_modification", ApiErrorKind.Conflict)]
    [InlineData("voice_does_not_exist", ApiErrorKind.Validation)]
    [InlineData("voice_not_found", ApiErrorKind.Validation)]
    [InlineData("of_no_kind_that_we_know", ApiErrorKind.Validation)]
    public void A_known_code_decides_wherever_it_stands(string code, object kind)
    {
        Assert.Equal(kind, Classify(418, $$$"""{"detail":{"code":"{{{code}}}"}}"""));
        Assert.Equal(kind, Classify(418, $$$"""{"detail":{"status":"{{{code}}}"}}"""));
        Assert.Equal(kind, Classify(418, $$$"""{"detail":{"code":"{{{code}}}","status":"of_no_kind_that_we_know"}}"""));
        Assert.Equal(kind, Classify(418, $$$"""{"detail":{"code":"of_no_kind_that_we_know","status":"{{{code}}}"}}"""));
    }

    [Theory]
    [InlineData("unauthorized")]
    [InlineData("bad_request")]
    [InlineData("forbidden")]
    [InlineData("not_found")]
    [InlineData("conflict")]
    [InlineData("validation_error")]
    [InlineData("invalid_request")]
    [InlineData("invalid_parameters")]
    public void A_code_that_only_repeats_the_status_tells_less_than_any_other(string code)
    {
        Assert.Equal("telling", ErrorClassifier.TellingCode(new() { Form = ErrorBodyForm.Detail, Code = code, LegacyCode = "telling" }));
        Assert.Equal(code, ErrorClassifier.TellingCode(new() { Form = ErrorBodyForm.Detail, Code = code }));
    }

    [Theory]
    [InlineData("""{"detail":{"code":"unauthorized","status":"invalid_api_key"}}""", "invalid_api_key")]
    [InlineData("""{"detail":{"code":"voice_not_found","status":"other"}}""", "voice_not_found")]
    [InlineData("""{"detail":{"code":"forbidden"}}""", "forbidden")]
    [InlineData("""{"detail":{"status":"voice_limit_reached"}}""", "voice_limit_reached")]
    [InlineData("""{"detail":"Not Found"}""", null)]
    public void The_code_that_tells_most_is_taken(string body, string? code) =>
        Assert.Equal(code, ErrorClassifier.TellingCode(ErrorBody.Parse(Encoding.UTF8.GetBytes(body))));

    private static ApiErrorKind Classify(int status, string body) =>
        ErrorClassifier.Classify((HttpStatusCode)status, ErrorBody.Parse(Encoding.UTF8.GetBytes(body)));
}
