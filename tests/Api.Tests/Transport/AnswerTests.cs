using ElevenProvider.Api.Errors;
using ElevenProvider.Api.Tests.Server;

namespace ElevenProvider.Api.Tests.Transport;

public sealed class AnswerTests
{
    [Theory]
    [InlineData("", "the answer is empty")]
    [InlineData("{\"user_id\":", "not JSON")]
    [InlineData("hello", "not JSON")]
    [InlineData("null", "at $")]
    [InlineData("[]", "at $")]
    [InlineData("{}", "an id is missing")]
    [InlineData("""{"user_id":7}""", "at $.user_id")]
    [InlineData("""{"user_id":"\ud800"}""", "at $.user_id")]
    [InlineData("""{"user_id":null}""", "at $.user_id")]
    [InlineData("""{"user_id":"u","subscription":{"character_limit":1e400}}""", "at $.subscription.character_limit")]
    [InlineData("""{"user_id":"u","subscription":{"character_limit":"many"}}""", "at $.subscription.character_limit")]
    [InlineData("""{"user_id":"u","created_at":"yesterday"}""", "at $.created_at")]
    [InlineData("""{"user_id":"u","created_at":99999999999999999}""", "at $.created_at")]
    public async Task An_answer_of_another_shape_is_named_and_never_shown(string body, string reason)
    {
        await using var server = new ScriptedServer(Reply.Json(body, 200, "x-trace-id: 0123456789abcdef0123456789abcdef"));
        using var client = TestClient.For(server.Address);

        var error = await TestClient.FailureOf(() => client.Users.GetUser(CancellationToken.None));

        Assert.Equal(ApiErrorKind.UnexpectedAnswer, error.Kind);
        Assert.Equal(1, error.Attempts);
        Assert.Equal("0123456789abcdef0123456789abcdef", error.RequestId);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("yesterday", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public async Task An_answer_may_be_as_long_as_the_budget(int length, bool fits)
    {
        var body = """{"user_id":"u"}""".PadRight(length);
        await using var server = new ScriptedServer(Reply.Json(body));
        using var client = TestClient.With(TestClient.OptionsFor(server.Address) with { MaxResponseBytes = 100 });

        var error = await Record.ExceptionAsync(() => client.Users.GetUser(CancellationToken.None));

        Assert.Equal(fits ? null : ApiErrorKind.UnexpectedAnswer, (error as ApiException)?.Kind);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_web_page_is_no_success()
    {
        await using var server = new ScriptedServer(Reply.Html("<html>Please log in to the guest network</html>"));
        using var client = TestClient.For(server.Address);

        var error = await TestClient.FailureOf(() => client.ServiceAccounts.DeleteApiKey("sa", "k", CancellationToken.None));

        Assert.Equal(ApiErrorKind.UnexpectedAnswer, error.Kind);
        Assert.DoesNotContain("guest", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"status":"ok"}""")]
    public async Task What_a_change_answers_does_not_matter(string body)
    {
        await using var server = new ScriptedServer(Reply.Json(body));
        using var client = TestClient.For(server.Address);

        await client.ServiceAccounts.DeleteApiKey("sa", "k", CancellationToken.None);
    }

    [Fact]
    public async Task A_cookie_is_not_sent_back()
    {
        await using var server = new ScriptedServer(Reply.Json("""{"user_id":"u"}""", 200, "set-cookie: session=1"));
        using var client = TestClient.For(server.Address);

        await client.Users.GetUser(CancellationToken.None);
        await client.Users.GetUser(CancellationToken.None);

        Assert.False(server.Requests[1].Headers.ContainsKey("cookie"));
    }

    [Fact]
    public async Task A_web_page_is_told_from_an_answer_that_was_cut_short()
    {
        await using var page = new ScriptedServer(Reply.Html("<html>"));
        await using var cut = new ScriptedServer(Reply.CutShort());
        using var first = TestClient.For(page.Address);
        using var second = TestClient.For(cut.Address);

        var ofPage = await TestClient.FailureOf(() => first.Users.GetUser(CancellationToken.None));
        var ofCut = await TestClient.FailureOf(() => second.Users.GetUser(CancellationToken.None));

        Assert.Contains("the answer is a web page, not the API's JSON", ofPage.Message, StringComparison.Ordinal);
        Assert.Contains("the answer was cut short or garbled", ofCut.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_request_says_who_asks()
    {
        await using var server = new ScriptedServer(Reply.Json("""{"user_id":"u"}"""));
        using var client = TestClient.With(TestClient.OptionsFor(server.Address) with { UserAgent = "pulumi-elevenlabs/1.2.3 net10.0/linux/x64" });

        await client.Users.GetUser(CancellationToken.None);

        var request = server.OnlyRequest;
        Assert.Equal(("GET", "/v1/user"), (request.Method, request.Target));
        Assert.Equal(TestClient.ApiKey, request.Headers["xi-api-key"]);
        Assert.Equal("pulumi-elevenlabs/1.2.3 net10.0/linux/x64", request.Headers["user-agent"]);
        Assert.Equal("application/json", request.Headers["accept"]);
        Assert.DoesNotContain("traceparent", request.Headers.Keys);
    }
}
