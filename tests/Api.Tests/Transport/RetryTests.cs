using ElevenProvider.Api.Errors;
using ElevenProvider.Api.Requests;
using ElevenProvider.Api.ServiceAccounts;
using ElevenProvider.Api.Tests.Server;

namespace ElevenProvider.Api.Tests.Transport;

public sealed class RetryTests
{
    private static readonly Reply Keys = Reply.Json("""{"api-keys":[],"xi-api-key":"new","key_id":"k"}""");

    [Theory]
    [InlineData("GET", "408", true)]
    [InlineData("GET", "429", true)]
    [InlineData("GET", "500", true)]
    [InlineData("GET", "502", true)]
    [InlineData("GET", "503", true)]
    [InlineData("GET", "reset", true)]
    [InlineData("GET", "cut", true)]
    [InlineData("GET", "quota", false)]
    [InlineData("GET", "400", false)]
    [InlineData("GET", "401", false)]
    [InlineData("GET", "404", false)]
    [InlineData("GET", "409", false)]
    [InlineData("GET", "html", false)]
    [InlineData("PATCH", "concurrent", true)]
    [InlineData("PATCH", "500", true)]
    [InlineData("PATCH", "reset", true)]
    [InlineData("PATCH", "422", false)]
    [InlineData("DELETE", "502", true)]
    [InlineData("DELETE", "reset", true)]
    [InlineData("POST", "429", true)]
    [InlineData("POST", "concurrent", true)]
    [InlineData("POST", "409", false)]
    [InlineData("POST", "quota", false)]
    [InlineData("POST", "408", false)]
    [InlineData("POST", "500", false)]
    [InlineData("POST", "502", false)]
    [InlineData("POST", "reset", false)]
    [InlineData("POST", "cut", false)]
    [InlineData("POST idempotent", "500", true)]
    [InlineData("POST idempotent", "reset", true)]
    public async Task A_request_is_sent_again_only_where_that_is_safe_and_of_use(string request, string fault, bool isSentAgain)
    {
        await using var server = new ScriptedServer(Fault(fault), Keys);
        using var client = TestClient.For(server.Address);

        var error = await Record.ExceptionAsync(() => Send(client, request));

        Assert.Equal(isSentAgain ? 2 : 1, server.Requests.Count);
        Assert.Equal(isSentAgain, error is null);
    }

    [Theory]
    [InlineData("429", false)]
    [InlineData("422", false)]
    [InlineData("quota", false)]
    [InlineData("500", true)]
    [InlineData("408", true)]
    [InlineData("reset", true)]
    [InlineData("cut", true)]
    [InlineData("html", true)]
    public async Task A_failed_creation_says_whether_it_may_have_happened(string fault, bool isUnknown)
    {
        await using var server = new ScriptedServer(Fault(fault));
        using var client = TestClient.For(server.Address);

        var error = await TestClient.FailureOf(() => Send(client, "POST"));

        Assert.Equal(isUnknown, error.OutcomeIsUnknown);
    }

    [Fact]
    public async Task A_creation_that_found_nobody_listening_is_tried_again()
    {
        Uri address;
        await using (var gone = new ScriptedServer(Keys))
        {
            address = gone.Address;
        }

        var notices = new List<RetryNotice>();
        using var client = TestClient.For(address);

        var error = await TestClient.FailureOf(() => Send(client.NotifyingRetries(notices.Add), "POST"));

        Assert.Equal(ApiErrorKind.Unreachable, error.Kind);
        Assert.Equal(5, error.Attempts);
        Assert.Equal(4, notices.Count);
        Assert.False(error.OutcomeIsUnknown);
        Assert.Contains("Tried 5 times.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_earlier_attempt_that_may_have_been_carried_out_is_not_forgotten()
    {
        await using var server = new ScriptedServer(Reply.Reset(), Fault("404"));
        using var client = TestClient.For(server.Address);

        var error = await TestClient.FailureOf(() => Send(client, "DELETE"));

        Assert.Equal(ApiErrorKind.NotFound, error.Kind);
        Assert.True(error.OutcomeIsUnknown);
    }

    [Fact]
    public async Task Waits_grow_and_are_announced_before_they_begin()
    {
        await using var server = new ScriptedServer(Fault("503"));
        using var client = TestClient.For(server.Address);
        var notices = new List<RetryNotice>();
        var requestsAtNotice = new List<int>();

        var error = await TestClient.FailureOf(() => client
            .NotifyingRetries(notice =>
            {
                notices.Add(notice);
                requestsAtNotice.Add(server.Requests.Count);
            })
            .Users.GetUser(CancellationToken.None));

        Assert.Equal([1, 2, 3, 4], requestsAtNotice);
        Assert.Equal([2, 3, 4, 5], notices.Select(notice => notice.NextAttempt));
        Assert.All(notices, notice => Assert.Equal((5, ApiErrorKind.ServerError, "GET /v1/user"), (notice.MaxAttempts, notice.Kind, notice.Request)));
        Assert.All(notices.Zip(notices.Skip(1)), pair => Assert.True(pair.Second.Delay > pair.First.Delay));
        Assert.True(notices[^1].Delay > notices[0].Delay * 3);
        Assert.InRange(notices[0].Delay, TimeSpan.FromSeconds(0.2), TimeSpan.FromSeconds(3));
        Assert.Equal(5, error.Attempts);
        Assert.Contains("HTTP 503, service_unavailable: Back soon", notices[0].ToString(), StringComparison.Ordinal);
        Assert.EndsWith("(attempt 2 of 5).", notices[0].ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("retry-after: 7", 7)]
    [InlineData("retry-after: 0", 0)]
    [InlineData("retry-after: 3600", 60)]
    [InlineData("retry-after: Fri, 02 Jan 2026 03:04:25 GMT", 20)]
    [InlineData("retry-after: Fri, 02 Jan 2026 03:00:00 GMT", 0)]
    public async Task The_server_says_how_long_to_wait(string header, int seconds)
    {
        await using var server = new ScriptedServer(Reply.Json("{}", 429, header), Reply.Json("""{"user_id":"u"}"""));
        using var client = TestClient.For(server.Address);
        var notices = new List<RetryNotice>();

        await client.NotifyingRetries(notices.Add).Users.GetUser(CancellationToken.None);

        Assert.Equal(TimeSpan.FromSeconds(seconds), Assert.Single(notices).Delay);
    }

    [Fact]
    public async Task Nothing_is_sent_again_if_no_retries_are_allowed()
    {
        await using var server = new ScriptedServer(Fault("503"));
        using var client = TestClient.With(TestClient.OptionsFor(server.Address) with { MaxRetries = 0 });

        var error = await TestClient.FailureOf(() => Send(client, "GET"));

        Assert.Equal(1, error.Attempts);
        Assert.DoesNotContain("Tried", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_of_membership_is_sent_again_twice_at_most()
    {
        await using var server = new ScriptedServer(Fault("500"));
        using var client = TestClient.For(server.Address);
        var notices = new List<RetryNotice>();

        await TestClient.FailureOf(() => Send(client.NotifyingRetries(notices.Add), "POST idempotent"));

        Assert.Equal(3, server.Requests.Count);
        Assert.All(notices, notice => Assert.Equal(3, notice.MaxAttempts));
    }

    [Fact]
    public async Task Cancelling_ends_the_wait()
    {
        await using var server = new ScriptedServer(Fault("503"));
        using var client = TestClient.For(server.Address);
        using var cancellation = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => client.NotifyingRetries(_ => cancellation.Cancel()).Users.GetUser(cancellation.Token));

        Assert.Single(server.Requests);
    }

    private static Reply Fault(string fault) => fault switch
    {
        "reset" => Reply.Reset(),
        "cut" => Reply.CutShort(),
        "html" => Reply.Html("<html>Log in</html>"),
        "quota" => Reply.Json("""{"detail":{"status":"quota_exceeded","message":"No credits"}}""", 429),
        "concurrent" => Reply.Json("""{"detail":{"code":"concurrent_modification","message":"Changed meanwhile"}}""", 409),
        "502" => Reply.Html("<html>Bad Gateway</html>", 502),
        "503" => Reply.Json("""{"detail":{"code":"service_unavailable","message":"Back soon"}}""", 503),
        _ => Reply.Json("""{"detail":{"message":"x"}}""", int.Parse(fault, System.Globalization.CultureInfo.InvariantCulture)),
    };

    private static Task Send(ElevenLabsClient client, string request) => request switch
    {
        "GET" => client.ServiceAccounts.ListApiKeys("sa", CancellationToken.None),
        "PATCH" => client.ServiceAccounts.UpdateApiKey("sa", "k", new() { IsEnabled = true, Name = "n", Permissions = [] }, CancellationToken.None),
        "DELETE" => client.ServiceAccounts.DeleteApiKey("sa", "k", CancellationToken.None),
        "POST" => client.ServiceAccounts.CreateApiKey("sa", new NewApiKey { Name = "n", Permissions = [] }, CancellationToken.None),
        "POST idempotent" => client.Groups.AddMember("g", "ada@example.com", CancellationToken.None),
        _ => throw new ArgumentOutOfRangeException(nameof(request)),
    };
}
