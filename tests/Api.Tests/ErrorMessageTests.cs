using System.Net;
using ElevenProvider.Api.Errors;
using ElevenProvider.Api.Tests.Server;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ElevenProvider.Api.Tests;

/// <summary>What users read when a call fails.</summary>
public sealed class ErrorMessageTests
{
    private const string TraceId = "x-trace-id: 11111111111111111111111111111111";

    [Fact]
    public async Task A_missing_key_is_said_before_anything_is_sent()
    {
        await using var server = new ScriptedServer(Reply.Empty(200));
        using var client = TestClient.With(TestClient.OptionsFor(server.Address) with { ApiKey = null, MissingKeyRemedy = "Set this or that." });

        var error = await TestClient.FailureOf(() => client.Users.GetUser(CancellationToken.None));

        Assert.Equal(ApiErrorKind.MissingKey, error.Kind);
        Assert.Equal("There is no API key. Set this or that.", error.Message);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_missing_key_has_a_remedy_where_none_is_given()
    {
        using var client = TestClient.With(new ElevenLabsClientOptions());

        var error = await TestClient.FailureOf(() => client.Users.GetUser(CancellationToken.None));

        Assert.Equal("There is no API key. Provide an API key.", error.Message);
    }

    [Fact]
    public async Task A_missing_permission_is_named()
    {
        var error = await FailureBy(Reply.Json(
            """
            {"detail":{"type":"authentication_error","code":"unauthorized","status":"missing_permissions",
            "message":"The API key you used is missing the permission user_read to execute this operation.","request_id":"22222222222222222222222222222222"}}
            """,
            401,
            TraceId));

        Assert.Equal(ApiErrorKind.MissingPermission, error.Kind);
        Assert.Equal(HttpStatusCode.Unauthorized, error.Status);
        Assert.Equal("missing_permissions", error.Code);
        Assert.Equal("user_read", error.Scope);
        Assert.Equal("22222222222222222222222222222222", error.RequestId);
        Assert.Equal(
            "GET /v1/user: HTTP 401, missing_permissions: The API key you used is missing the permission user_read to execute this operation. " +
            "Give the API key the permission 'user_read', or use a key that has it. Request id: 22222222222222222222222222222222.",
            error.Message);
    }

    [Theory]
    [InlineData("missing the permission `voices_read` to")]
    [InlineData("missing the permission <voices_read> to")]
    [InlineData("missing the permission 'voices_read'.")]
    [InlineData("missing the permission voices_read to")]
    public async Task A_permission_is_found_however_it_is_quoted(string message)
    {
        var error = await FailureBy(Reply.Json($$$"""{"detail":{"status":"missing_permissions","message":"{{{message}}}"}}""", 401));

        Assert.Equal("voices_read", error.Scope);
    }

    [Theory]
    [InlineData("x-trace-id: 11111111111111111111111111111111", "11111111111111111111111111111111")]
    [InlineData("request-id: abc", "abc")]
    [InlineData("x-other: abc", null)]
    public async Task The_request_id_is_taken_from_wherever_it_is(string header, string? id)
    {
        var error = await FailureBy(Reply.Json("""{"detail":{"message":"x"}}""", 400, header));

        Assert.Equal(id, error.RequestId);
    }

    [Fact]
    public async Task Every_faulty_field_is_in_the_message()
    {
        var error = await FailureBy(Reply.Json(
            """{"detail":[{"loc":["body","name"],"msg":"Field required","type":"missing"},{"loc":["body","x",0],"msg":"Too long","type":"t"}]}""", 422));

        Assert.Equal("GET /v1/user: HTTP 422: body.name: Field required; body.x.0: Too long.", error.Message);
    }

    [Fact]
    public async Task A_gateways_page_is_not_shown()
    {
        var error = await FailureBy(Reply.Html("<html><h1>internal-host-17</h1></html>", 502));

        Assert.Equal(ApiErrorKind.GatewayError, error.Kind);
        Assert.StartsWith("GET /v1/user: something other than the API answered with HTTP 502", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("internal-host", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    public async Task A_wrong_key_comes_with_its_remedy(int status)
    {
        var error = await FailureBy(Reply.Json("""{"detail":{"code":"invalid_api_key","status":"invalid_api_key","message":"API key is invalid."}}""", status));

        Assert.Equal(ApiErrorKind.Unauthorized, error.Kind);
        Assert.Contains("API key is invalid. Check the API key", error.Message, StringComparison.Ordinal);
    }

    [Property(MaxTest = 60)]
    public Property The_key_is_in_no_message() => Prop.ForAll(
        (from template in Gen.Elements(
            """{"detail":{"status":"SECRET","code":"SECRET","message":"Key SECRET is bad","request_id":"SECRET"}}""",
            """{"detail":"SECRET"}""",
            """{"detail":[{"loc":["SECRET"],"msg":"SECRET"}]}""",
            """{"error":"SECRET","message":"xSECRETx"}""",
            """{"detail":{"status":"missing_permissions","message":"missing the permission SECRET"}}""",
            """{"user_id":{"SECRET":1}}""",
            "SECRET")
         from status in Gen.Elements(200, 307, 400, 401, 403, 404, 422, 429, 500, 502)
         select (Body: template, Status: status)).ToArbitrary(),
        async sample =>
        {
            var body = sample.Body.Replace("SECRET", TestClient.ApiKey, StringComparison.Ordinal);
            var error = await FailureBy(Reply.Json(
                body, sample.Status, $"x-trace-id: {TestClient.ApiKey}", $"request-id: {TestClient.ApiKey}", $"location: https://{TestClient.ApiKey}.example.com/"));
            Assert.DoesNotContain(TestClient.ApiKey, $"{error} {error.Code} {error.RequestId} {error.Scope}", StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(TestClient.ApiKey[3..30], $"{error} {error.Code} {error.RequestId} {error.Scope}", StringComparison.OrdinalIgnoreCase);
        });

    private static async Task<ApiException> FailureBy(Reply reply)
    {
        await using var server = new ScriptedServer(reply);
        using var client = TestClient.For(server.Address);
        return await TestClient.FailureOf(() => client.Users.GetUser(CancellationToken.None));
    }
}
