using ElevenProvider.Api.Errors;
using ElevenProvider.Api.Tests.Server;

namespace ElevenProvider.Api.Tests.Members;

public sealed class MembersClientTests
{
    [Fact]
    public async Task Members_are_listed()
    {
        await using var server = new ScriptedServer(Reply.Json("""
            [{"user_id":"u1","email":"ada@example.com","first_name":"Ada","seat_type":"workspace_admin","is_owner":true,"is_locked":false},
             {"user_id":"u2","email":"bob@example.com","is_locked":true}]
            """));
        using var client = TestClient.For(server.Address);

        var members = await client.Members.List(CancellationToken.None);

        Assert.Equal([("u1", "ada@example.com"), ("u2", "bob@example.com")], members.Select(member => (member.UserId, member.Email)));
        Assert.Equal("/v1/workspace/members", server.OnlyRequest.Target);
    }

    [Fact]
    public async Task A_person_that_cannot_be_read_is_not_left_out()
    {
        await using var server = new ScriptedServer(Reply.Json("""[{"user_id":"u1"},null]"""));
        using var client = TestClient.For(server.Address);

        Assert.Equal(ApiErrorKind.UnexpectedAnswer, (await TestClient.FailureOf(() => client.Members.List(CancellationToken.None))).Kind);
    }
}
