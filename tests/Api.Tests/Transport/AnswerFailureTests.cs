using System.Net;
using System.Text;
using ElevenProvider.Api.Errors;
using ElevenProvider.Api.Transport;
using ElevenProvider.Clocks;

namespace ElevenProvider.Api.Tests.Transport;

public sealed class AnswerFailureTests
{
    private static readonly AnswerFailure Failures = new(new Redactor(TestClient.ApiKey), new FakeTime());

    [Theory]
    [InlineData(502, "<html>", "something other than the API answered with HTTP 502, without JSON")]
    [InlineData(400, "{}", "HTTP 400 without an explanation")]
    [InlineData(400, """{"detail":{"code":"c"}}""", "HTTP 400, c")]
    [InlineData(400, """{"detail":{"message":" . "}}""", "HTTP 400 without an explanation")]
    [InlineData(400, """{"detail":{"message":"It went wrong. "}}""", "HTTP 400: It went wrong")]
    [InlineData(400, """{"detail":{"code":"c","message":"It went wrong..."}}""", "HTTP 400, c: It went wrong")]
    [InlineData(400, """{"detail":{"code":"two words","message":"It went wrong."}}""", "HTTP 400: It went wrong")]
    public void The_reason_says_what_the_answer_says(int status, string body, string reason) => Assert.Equal(reason, Of(status, body).Reason);

    [Theory]
    [InlineData("missing the permission user_read", "user_read")]
    [InlineData("Missing the permissions: `voices_write`, `user_read`", "voices_write")]
    [InlineData("missing the permission:\"user_read\"", null)]
    [InlineData("missing something else", null)]
    public void A_permission_is_taken_from_the_words_of_the_server(string message, string? scope)
    {
        var escaped = message.Replace("\"", "\\\"", StringComparison.Ordinal);

        Assert.Equal(scope, Of(401, $$$"""{"detail":{"status":"missing_permissions","message":"{{{escaped}}}"}}""").Scope);
        Assert.Null(Of(403, $$$"""{"detail":{"status":"forbidden","message":"{{{escaped}}}"}}""").Scope);
    }

    [Theory]
    [InlineData(429, false, true)]
    [InlineData(408, true, true)]
    [InlineData(499, false, false)]
    [InlineData(500, true, true)]
    [InlineData(304, true, false)]
    public void A_status_says_whether_it_was_done_and_whether_to_ask_again(int status, bool mayHaveBeenProcessed, bool isTransient)
    {
        var failure = Of(status, "{}");

        Assert.Equal((mayHaveBeenProcessed, isTransient), (failure.MayHaveBeenProcessed, failure.IsTransient));
    }

    [Fact]
    public void The_bodys_request_id_comes_before_those_of_the_headers()
    {
        Assert.Equal("r", Of(400, """{"detail":{"request_id":"r"}}""", ("x-trace-id", "t"), ("request-id", "h")).RequestId);
        Assert.Equal("t", Of(400, "{}", ("request-id", "h"), ("x-trace-id", "t")).RequestId);
        Assert.Equal("h", Of(400, "{}", ("request-id", "h"), ("x-trace-id", "two words")).RequestId);
    }

    private static ApiFailure Of(int status, string body, params (string Name, string Value)[] headers)
    {
        using var response = new HttpResponseMessage();
        foreach (var (name, value) in headers)
        {
            response.Headers.Add(name, value);
        }

        return Failures.OfError((HttpStatusCode)status, response.Headers, Encoding.UTF8.GetBytes(body));
    }
}
