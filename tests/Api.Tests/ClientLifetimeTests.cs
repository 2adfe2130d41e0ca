using ElevenProvider.Api.Tests.Server;

namespace ElevenProvider.Api.Tests;

public sealed class ClientLifetimeTests
{
    [Fact]
    public async Task A_client_for_one_operation_ends_without_its_owners_connections()
    {
        await using var server = new ScriptedServer(Reply.Json("""{"user_id":"u"}"""));
        using var client = TestClient.For(server.Address);

        client.NotifyingRetries(static _ => { }).Dispose();

        Assert.Equal("u", (await client.Users.GetUser(CancellationToken.None)).UserId);
    }

    [Fact]
    public async Task A_client_that_was_disposed_of_sends_nothing_more()
    {
        await using var server = new ScriptedServer(Reply.Json("""{"user_id":"u"}"""));
        var client = TestClient.For(server.Address);

        client.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => client.Users.GetUser(CancellationToken.None));
        Assert.Empty(server.Requests);
    }
}
