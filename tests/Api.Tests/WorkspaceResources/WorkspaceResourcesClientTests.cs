using ElevenProvider.Api.Errors;
using ElevenProvider.Api.Tests.Server;
using ElevenProvider.Api.WorkspaceResources;

namespace ElevenProvider.Api.Tests.WorkspaceResources;

public sealed class WorkspaceResourcesClientTests
{
    private const string Unshared = """{"resource_id":"v1","role_to_group_ids":{}}""";

    public static TheoryData<ShareTargetKind, string> Targets => new()
    {
        { ShareTargetKind.User, "user_email" },
        { ShareTargetKind.Group, "group_id" },
        { ShareTargetKind.ApiKey, "workspace_api_key_id" },
    };

    [Fact]
    public async Task A_resource_is_read_with_its_grants()
    {
        await using var server = new ScriptedServer(Reply.Json("""
            {"resource_id":"v1","resource_name":"Narrator","resource_type":"voice","creator_user_id":"u1","anonymous_access_level_override":"viewer",
             "role_to_group_ids":{"admin":["u1"],"editor":["g1"],"viewer":[],"role_01jd7yq2":["u2"]},
             "share_options":[{"name":"ada@example.com","id":"u3","type":"user"},null,{"id":"s1","type":"key"}],"added_later":1}
            """));
        using var client = TestClient.For(server.Address);

        var resource = await client.WorkspaceResources.Get("voice", "v 1", CancellationToken.None);

        Assert.Equal("/v1/workspace/resources/v%201?resource_type=voice", server.OnlyRequest.Target);
        Assert.Equal(("v1", "voice", "Narrator", "u1"), (resource.ResourceId, resource.ResourceType, resource.ResourceName, resource.CreatorUserId));
        Assert.Equal("viewer", resource.AnonymousAccessLevelOverride);
        Assert.Equal(["admin", "editor", "viewer", "role_01jd7yq2"], resource.RoleToGroupIds.Keys);
        Assert.Equal(["g1"], resource.RoleToGroupIds["editor"]);
        Assert.Equal(["u2"], resource.RoleToGroupIds["role_01jd7yq2"]);
        Assert.Empty(resource.RoleToGroupIds["viewer"]);
        Assert.Equal([("u3", "ada@example.com", "user"), ("s1", null, "key")], resource.ShareOptions.Select(option => (option.Id, option.Name, option.Type)));
    }

    [Theory]
    [InlineData(Unshared)]
    [InlineData("""{"resource_id":"v1","role_to_group_ids":{},"resource_name":null,"creator_user_id":null,"share_options":null}""")]
    public async Task What_the_server_leaves_out_of_a_resource_is_no_error(string body)
    {
        await using var server = new ScriptedServer(Reply.Json(body));
        using var client = TestClient.For(server.Address);

        var resource = await client.WorkspaceResources.Get("voice", "v1", CancellationToken.None);

        Assert.Equal((null, null), (resource.ResourceName, resource.CreatorUserId));
        Assert.Empty(resource.RoleToGroupIds);
        Assert.Empty(resource.ShareOptions);
    }

    [Theory]
    [InlineData("""{"resource_id":"v1"}""")]
    [InlineData("""{"resource_id":"v1","role_to_group_ids":null}""")]
    [InlineData("""{"resource_id":"v1","role_to_group_ids":{"editor":null}}""")]
    [InlineData("""{"resource_id":"v1","role_to_group_ids":{"editor":["g1",null]}}""")]
    public async Task An_answer_without_grants_is_not_taken_for_a_resource_that_nobody_shares(string body)
    {
        await using var server = new ScriptedServer(Reply.Json(body));
        using var client = TestClient.For(server.Address);

        var failure = await TestClient.FailureOf(() => client.WorkspaceResources.Get("voice", "v1", CancellationToken.None));

        Assert.Equal(ApiErrorKind.UnexpectedAnswer, failure.Kind);
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public async Task A_resource_is_shared_with_exactly_one_target(ShareTargetKind kind, string field)
    {
        await using var server = new ScriptedServer(Reply.Json("null"));
        using var client = TestClient.For(server.Address);

        await client.WorkspaceResources.Share("voice", "v 1", "viewer", new(kind, "x@example.com"), CancellationToken.None);

        Assert.Equal(("POST", "/v1/workspace/resources/v%201/share"), (server.OnlyRequest.Method, server.OnlyRequest.Target));
        Assert.Equal($$"""{"role":"viewer","resource_type":"voice","{{field}}":"x@example.com"}""", server.OnlyRequest.Body);
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public async Task Sharing_ends_for_exactly_one_target(ShareTargetKind kind, string field)
    {
        await using var server = new ScriptedServer(Reply.Empty(200));
        using var client = TestClient.For(server.Address);

        await client.WorkspaceResources.Unshare("voice", "v1", new(kind, "x@example.com"), CancellationToken.None);

        Assert.Equal(("POST", "/v1/workspace/resources/v1/unshare"), (server.OnlyRequest.Method, server.OnlyRequest.Target));
        Assert.Equal($$"""{"resource_type":"voice","{{field}}":"x@example.com"}""", server.OnlyRequest.Body);
    }

    [Fact]
    public async Task Sharing_is_tried_three_times_and_no_more()
    {
        await using var server = new ScriptedServer(Reply.Json("""{"detail":{"status":"internal_error","message":"Not allowed."}}""", status: 500));
        using var client = TestClient.For(server.Address);

        await TestClient.FailureOf(() => client.WorkspaceResources.Share("voice", "v1", "viewer", new(ShareTargetKind.Group, "g1"), CancellationToken.None));
        var shared = server.Requests.Count;
        await TestClient.FailureOf(() => client.WorkspaceResources.Unshare("voice", "v1", new(ShareTargetKind.Group, "g1"), CancellationToken.None));

        Assert.Equal((3, 6), (shared, server.Requests.Count));
    }
}
