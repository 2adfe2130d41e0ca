using ElevenProvider.Api.Errors;
using ElevenProvider.Api.Tests.Server;

namespace ElevenProvider.Api.Tests.Transport;

public sealed class RedirectTests
{
    private static readonly Reply User = Reply.Json("""{"user_id":"u"}""");

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_read_follows_within_the_origin(int status)
    {
        await using var server = new ScriptedServer(Reply.Redirect("/v2/user?x=1", status), User);
        using var client = TestClient.For(server.Address);

        Assert.Equal("u", (await client.Users.GetUser(CancellationToken.None)).UserId);
        Assert.Equal("/v2/user?x=1", server.Requests[1].Target);
        Assert.Equal(TestClient.ApiKey, server.Requests[1].Headers["xi-api-key"]);
    }

    [Fact]
    public async Task A_read_follows_three_times_and_no_more()
    {
        await using var server = new ScriptedServer(Reply.Redirect("/again"));
        using var client = TestClient.For(server.Address);

        var error = await TestClient.FailureOf(() => client.Users.GetUser(CancellationToken.None));

        Assert.Equal(ApiErrorKind.UnexpectedAnswer, error.Kind);
        Assert.Equal(4, server.Requests.Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Another_origin_never_sees_the_key(bool byHost)
    {
        await using var other = new ScriptedServer(User);
        var target = byHost ? new UriBuilder(other.Address) { Host = "127.0.0.1" }.Uri : other.Address;
        await using var server = new ScriptedServer(Reply.Redirect(target.AbsoluteUri));
        using var client = TestClient.For(server.Address);

        var error = await TestClient.FailureOf(() => client.Users.GetUser(CancellationToken.None));

        Assert.Empty(other.Requests);
        Assert.Equal(ApiErrorKind.UnexpectedAnswer, error.Kind);
        Assert.Contains(target.Authority, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("//")]
    [InlineData("http://[")]
    public async Task A_redirect_to_nowhere_is_an_unexpected_answer(string location)
    {
        await using var server = new ScriptedServer(Reply.Redirect(location));
        using var client = TestClient.For(server.Address);

        var error = await TestClient.FailureOf(() => client.Users.GetUser(CancellationToken.None));

        Assert.Equal(ApiErrorKind.UnexpectedAnswer, error.Kind);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_change_is_not_redirected()
    {
        await using var server = new ScriptedServer(Reply.Redirect("/elsewhere"));
        using var client = TestClient.For(server.Address);

        var error = await TestClient.FailureOf(() => client.ServiceAccounts.DeleteApiKey("sa", "k", CancellationToken.None));

        Assert.Equal(ApiErrorKind.UnexpectedAnswer, error.Kind);
        Assert.Single(server.Requests);
    }
}
