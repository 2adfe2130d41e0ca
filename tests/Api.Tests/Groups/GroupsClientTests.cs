using ElevenProvider.Api.Errors;
using ElevenProvider.Api.Tests.Server;

namespace ElevenProvider.Api.Tests.Groups;

public sealed class GroupsClientTests
{
    [Fact]
    public async Task Groups_are_listed_by_their_own_ids()
    {
        await using var server = new ScriptedServer(Reply.Json("""
            {"any key":{"id":"g1","name":"Team","members":["u1"],"permissions":null,"group_usage_limit":"unlimited","group_pvc_limit":3,"character_count":9,
              "is_scim_synced":true,"scim_group":{"scim_external_id":"x","display_name":"Team","seat_type":"workspace_member"},"scim_frozen":true},
             "default":{"id":"default","members":[]}}
            """));
        using var client = TestClient.For(server.Address);

        var groups = await client.Groups.List(CancellationToken.None);

        Assert.Equal("/v1/workspace/groups", server.OnlyRequest.Target);
        Assert.Equal(["g1", "default"], groups.Select(group => group.Id));
        Assert.Equal(["u1"], groups[0].Members);
        Assert.True(groups[0].IsScimSynced);
        Assert.Equal((true, 3, 9, true), (groups[0].GroupUsageLimit!.IsUnlimited, groups[0].GroupPvcLimit!.Amount, groups[0].CharacterCount, groups[0].ScimFrozen));
        Assert.Equal(("x", "Team", "workspace_member"), (groups[0].ScimGroup!.ScimExternalId, groups[0].ScimGroup!.DisplayName, groups[0].ScimGroup!.SeatType));
        Assert.Null(groups[1].IsScimSynced);
        Assert.Null(groups[1].GroupUsageLimit);
        Assert.Empty(groups[1].Members);
    }

    [Fact]
    public async Task A_group_is_searched_by_name()
    {
        await using var server = new ScriptedServer(Reply.Json("""[{"id":"g1","name":"A & B","members_emails":["ada@example.com"]},{"id":"g2","members_emails":[]}]"""));
        using var client = TestClient.For(server.Address);

        var groups = await client.Groups.SearchByName("A & B", CancellationToken.None);

        Assert.Equal("/v1/workspace/groups/search?name=A%20%26%20B", server.OnlyRequest.Target);
        Assert.Equal(["ada@example.com"], groups[0].MembersEmails);
        Assert.Empty(groups[1].MembersEmails);
    }

    [Theory]
    [InlineData("""{"g1":null}""")]
    [InlineData("""{"g1":{"id":"g1","members":null}}""")]
    [InlineData("""{"g1":{"id":"g1"}}""")]
    [InlineData("""{"g1":{"id":"g1","members":["u1",null]}}""")]
    public async Task Groups_without_their_members_are_not_taken_for_empty_ones(string body)
    {
        await using var server = new ScriptedServer(Reply.Json(body));
        using var client = TestClient.For(server.Address);

        Assert.Equal(ApiErrorKind.UnexpectedAnswer, (await TestClient.FailureOf(() => client.Groups.List(CancellationToken.None))).Kind);
    }

    [Theory]
    [InlineData("[null]")]
    [InlineData("""[{"id":"g1"}]""")]
    [InlineData("""[{"id":"g1","members_emails":null}]""")]
    [InlineData("""[{"id":"g1","members_emails":[null]}]""")]
    public async Task A_group_that_is_found_without_its_members_is_not_taken_for_an_empty_one(string body)
    {
        await using var server = new ScriptedServer(Reply.Json(body));
        using var client = TestClient.For(server.Address);

        Assert.Equal(ApiErrorKind.UnexpectedAnswer, (await TestClient.FailureOf(() => client.Groups.SearchByName("g1", CancellationToken.None))).Kind);
    }

    [Fact]
    public async Task Members_are_added_and_removed()
    {
        await using var server = new ScriptedServer(Reply.Json("""{"status":"ok"}"""));
        using var client = TestClient.For(server.Address);

        await client.Groups.AddMember("g 1", "ada@example.com", CancellationToken.None);
        await client.Groups.RemoveMember("g 1", "ada@example.com", CancellationToken.None);

        Assert.Equal(
            [("POST", "/v1/workspace/groups/g%201/members"), ("POST", "/v1/workspace/groups/g%201/members/remove")],
            server.Requests.Select(request => (request.Method, request.Target)));
        Assert.All(server.Requests, request => Assert.Equal("""{"email":"ada@example.com"}""", request.Body));
        Assert.All(server.Requests, request => Assert.Equal("application/json", request.Headers["content-type"]));
    }
}
