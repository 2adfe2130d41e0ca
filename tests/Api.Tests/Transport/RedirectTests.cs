using System.Net;
using ElevenProvider.Api.Errors;
using ElevenProvider.Api.ServiceAccounts;
using ElevenProvider.Api.Tests.Server;

namespace ElevenProvider.Api.Tests.Transport;

public sealed class RedirectTests
{
    private const string Secret = "s3cr3t";

    private static readonly int[] Statuses = [301, 302, 303, 307, 308];

    private static readonly Func<ElevenLabsClient, Task>[] Changes =
    [
        client => client.ServiceAccounts.CreateApiKey("sa", new NewApiKey { Name = "n", Permissions = [] }, CancellationToken.None),
        client => client.ServiceAccounts.UpdateApiKey("sa", "k", new ApiKeyUpdate { IsEnabled = true, Name = "n", Permissions = [] }, CancellationToken.None),
        client => client.ServiceAccounts.DeleteApiKey("sa", "k", CancellationToken.None),
        client => client.Groups.AddMember("g", "a@example.com", CancellationToken.None),
    ];

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

    [Theory]
    [InlineData("user2", "/v1/user2")]
    [InlineData("../v2/user", "/v2/user")]
    [InlineData("../../../v2", "/v2")]
    [InlineData("?page=2", "/v1/user?page=2")]
    [InlineData("#fragment", "/v1/user")]
    [InlineData("/v2/user#fragment", "/v2/user")]
    [InlineData("//localhost:{port}/v2/user", "/v2/user")]
    [InlineData("HTTP://LOCALHOST:{port}/v2/user", "/v2/user")]
    [InlineData("/%2f%2f127.0.0.1:{other}/", "/%2f%2f127.0.0.1:{other}/")]
    [InlineData("/..//127.0.0.1:{other}/", "//127.0.0.1:{other}/")]
    [InlineData("http:/127.0.0.1:{other}/", "/127.0.0.1:{other}/")]
    public async Task Every_way_to_name_a_place_within_the_origin_leads_there(string location, string target)
    {
        await using var bystander = await Bystander.StartAsync(new IPEndPoint(IPAddress.Loopback, 0));
        string Completed(string text, Uri server) => Complete(text, server, bystander);
        await using var server = ScriptedServer.Answering((request, address) => request.Target == "/v1/user" ? Reply.Redirect(Completed(location, address)) : User);
        using var client = TestClient.For(server.Address);

        // What leads to itself leads there again, until it is too often.
        var error = await Record.ExceptionAsync(() => client.Users.GetUser(CancellationToken.None));

        Assert.Equal(target == "/v1/user", error is not null);
        Assert.Equal(Completed(target, server.Address), server.Requests[1].Target);
        Assert.Equal(TestClient.ApiKey, server.Requests[1].Headers["xi-api-key"]);
        Assert.Equal(0, bystander.Connections);
    }

    [Fact]
    public async Task A_read_follows_three_times_and_no_more()
    {
        await using var server = new ScriptedServer(Reply.Redirect("/again"));
        using var client = TestClient.For(server.Address);

        var error = await TestClient.FailureOf(() => client.Users.GetUser(CancellationToken.None));

        Assert.Equal(ApiErrorKind.UnexpectedAnswer, error.Kind);
        Assert.Contains("redirects more than 3 times. Check that the base URL is", error.Message, StringComparison.Ordinal);
        Assert.Equal(4, server.Requests.Count);
    }

    [Theory]
    [InlineData("http://localhost:{other}/", "http://localhost:{other}")]
    [InlineData("http://127.0.0.1:{other}/", "http://127.0.0.1:{other}")]
    [InlineData("http://127.0.0.1:{port}/", "http://127.0.0.1:{port}")]
    [InlineData("https://localhost:{port}/", "https://localhost:{port}")]
    [InlineData("https://localhost:{other}/", "https://localhost:{other}")]
    [InlineData("//localhost:{other}/", "http://localhost:{other}")]
    [InlineData("//127.0.0.1:{other}/", "http://127.0.0.1:{other}")]
    [InlineData("http://localhost:{port}@127.0.0.1:{other}/", "http://127.0.0.1:{other}")]
    [InlineData("http://user:s3cr3t@127.0.0.1:{other}/", "http://127.0.0.1:{other}")]
    [InlineData("//localhost:{port}@127.0.0.1:{other}/", "http://127.0.0.1:{other}")]
    [InlineData("http://localhost.:{port}/", "http://localhost.:{port}")]
    [InlineData("http://localhost.:{other}/", "http://localhost.:{other}")]
    [InlineData("http://localhost.evil.example:{port}/", "http://localhost.evil.example:{port}")]
    [InlineData("http://l\u043ecalhost:{other}/", "http://xn--")]
    [InlineData("http://\u24dbocalhost:{other}/", "http://xn--")]
    [InlineData("http://2130706433:{other}/", "http://127.0.0.1:{other}")]
    [InlineData("http://[::ffff:127.0.0.1]:{other}/", "http://[::ffff:127.0.0.1]:{other}")]
    [InlineData("javascript:alert('s3cr3t')", "javascript:")]
    [InlineData("file:///etc/", "file:")]
    [InlineData("data:text/plain,s3cr3t", "data:")]
    [InlineData("ftp://localhost:{other}/", "ftp://localhost:{other}")]
    [InlineData("ws://localhost:{port}/", "ws://localhost:{port}")]
    public async Task Another_origin_never_sees_the_key(string location, string shown)
    {
        await using var bystander = await Bystander.StartAsync(new IPEndPoint(IPAddress.Loopback, 0));
        foreach (var status in Statuses)
        {
            foreach (var call in Changes.Prepend(client => client.Users.GetUser(CancellationToken.None)))
            {
                await using var server = ScriptedServer.Answering(
                    (_, address) => Reply.Redirect(Complete(location, address, bystander) + $"v1/user?token={Secret}#{Secret}", status));
                using var client = TestClient.For(server.Address);

                var error = await TestClient.FailureOf(() => call(client));

                Assert.Empty(bystander.Told);
                Assert.Equal(0, bystander.Connections);
                Assert.Single(server.Requests);
                Assert.Equal((ApiErrorKind.UnexpectedAnswer, 1), (error.Kind, error.Attempts));
                Assert.Contains($"redirects to {Complete(shown, server.Address, bystander)}", error.Message, StringComparison.Ordinal);
                Assert.Contains(", to which the API key was not sent. Check that the base URL is that of the ElevenLabs API", error.Message, StringComparison.Ordinal);
                Assert.DoesNotContain(Secret, error.Message, StringComparison.Ordinal);
                Assert.DoesNotContain("@", error.Message, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task Another_origin_does_not_see_the_key_at_the_end_of_a_chain_either()
    {
        await using var bystander = await Bystander.StartAsync(new IPEndPoint(IPAddress.Loopback, 0));
        await using var server = new ScriptedServer(Reply.Redirect("/v2/user"), Reply.Redirect("user3"), Reply.Redirect(bystander.Addresses[0].AbsoluteUri));
        using var client = TestClient.For(server.Address);

        var error = await TestClient.FailureOf(() => client.Users.GetUser(CancellationToken.None));

        Assert.Equal(["/v1/user", "/v2/user", "/v2/user3"], server.Requests.Select(static request => request.Target));
        Assert.Equal(0, bystander.Connections);
        Assert.Contains($"redirects to {bystander.Addresses[0].GetLeftPart(UriPartial.Authority)}, to which", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_other_origin_would_have_taken_the_key()
    {
        // What the tests above rely on: it is there, it listens, and it would notice.
        await using var bystander = await Bystander.StartAsync(new IPEndPoint(IPAddress.Loopback, 0));
        using var client = TestClient.For(bystander.Addresses[0]);

        await client.Users.GetUser(CancellationToken.None);

        Assert.Equal(1, bystander.Connections);
        Assert.Contains($"xi-api-key: {TestClient.ApiKey}", Assert.Single(bystander.Told), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_with_a_user_name_is_not_followed()
    {
        await using var server = ScriptedServer.Answering((_, address) => Reply.Redirect($"http://user:{Secret}@localhost:{address.Port}/v2/user"));
        using var client = TestClient.For(server.Address);

        var error = await TestClient.FailureOf(() => client.Users.GetUser(CancellationToken.None));

        Assert.Single(server.Requests);
        Assert.Contains("redirects to an address with a user name or password", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("//")]
    [InlineData("///x")]
    [InlineData("http://")]
    [InlineData("http:///v1/user")]
    [InlineData("http://[")]
    [InlineData("http://localhost:99999/")]
    [InlineData("http://localhost%00.evil.example/")]
    [InlineData("http://localhost\\@evil.example/")]
    [InlineData("http://\u05bepi.example/")]
    [InlineData("http:\\\\localhost\\v1")]
    [InlineData("http://:80/")]
    [InlineData(null)]
    public async Task A_redirect_to_nowhere_is_an_unexpected_answer(string? location)
    {
        foreach (var status in Statuses)
        {
            await using var server = new ScriptedServer(location is null ? Reply.Empty(status) : Reply.Redirect(location, status));
            using var client = TestClient.For(server.Address);

            var error = await TestClient.FailureOf(() => client.Users.GetUser(CancellationToken.None));

            Assert.Equal(ApiErrorKind.UnexpectedAnswer, error.Kind);
            Assert.Contains("redirects to nowhere. Check that the base URL is", error.Message, StringComparison.Ordinal);
            Assert.Single(server.Requests);
        }
    }

    [Fact]
    public async Task A_change_is_not_redirected()
    {
        foreach (var status in Statuses)
        {
            foreach (var change in Changes)
            {
                await using var server = new ScriptedServer(Reply.Redirect("/elsewhere", status));
                using var client = TestClient.For(server.Address);

                var error = await TestClient.FailureOf(() => change(client));

                Assert.Equal(ApiErrorKind.UnexpectedAnswer, error.Kind);
                Assert.Contains("which is not repeated elsewhere. Check that the base URL is", error.Message, StringComparison.Ordinal);
                Assert.Single(server.Requests);
            }
        }
    }

    private static string Complete(string text, Uri server, Bystander bystander) => text
        .Replace("{port}", $"{server.Port}", StringComparison.Ordinal)
        .Replace("{other}", $"{bystander.Addresses[0].Port}", StringComparison.Ordinal);
}
