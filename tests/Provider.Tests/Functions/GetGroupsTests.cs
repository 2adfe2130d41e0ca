using System.Text.Json.Nodes;
using ElevenProvider.Protocol.Grpc;
using ElevenProvider.Protocol.PropertyValues;
using static ElevenProvider.Provider.Tests.Values;

namespace ElevenProvider.Provider.Tests.Functions;

public sealed class GetGroupsTests : FunctionTest
{
    [Fact]
    public async Task It_tells_all_groups_and_which_people_are_in_them()
    {
        ChangeGroup(Engineering, new JsonObject { ["members"] = new JsonArray("developer@example.com", "ci@service-accounts.example.com") });

        var groups = Objects((await Invoke("getGroups"))["groups"]);

        Assert.Equal(["default", Engineering, Support], groups.Select(static group => group.Text("id")));
        Assert.Equal(4, Assert.IsType<PropertyArray>(groups[0]["memberEmails"]).Count);
        Assert.Equal(List("DeveloperInWorkspace00000001", Account), groups[1]["memberUserIds"]);
        Assert.Equal(List("developer@example.com"), groups[1]["memberEmails"]);
        Assert.Equal(["GET /v1/workspace/groups", "GET /v1/workspace/members"], Requests);
    }

    [Fact]
    public async Task A_key_that_may_not_read_members_sees_their_ids()
    {
        Fail("GET", "/v1/workspace/members", 401, "missing_permissions");

        var groups = Objects((await Invoke("getGroups"))["groups"]);

        Assert.Equal(List("SupporterInWorkspace00000001"), groups[2]["memberUserIds"]);
        Assert.Null(groups[2].Find("memberEmails"));
    }

    [Fact]
    public async Task A_server_that_lists_members_by_address_is_understood()
    {
        Emulator.AddFault(new ElevenProvider.Emulator.Faults.Fault
        {
            Route = GroupsRoute,
            Status = 200,
            Body = JsonNode.Parse("""{"x":{"id":"g","name":"G","members":["ada@example.com"],"group_usage_limit":"unlimited","group_pvc_limit":2,"character_count":5}}"""),
        });

        var group = Assert.Single(Objects((await Invoke("getGroups"))["groups"]));

        Assert.Equal(
            Properties(
                ("id", "g"),
                ("name", "G"),
                ("memberEmails", List("ada@example.com")),
                ("isGroupUsageUnlimited", true),
                ("groupPvcLimit", 2),
                ("isGroupPvcUnlimited", false),
                ("characterCount", 5)),
            group);
    }

    [Fact]
    public async Task An_older_server_cannot_tell_and_the_error_says_what_to_do()
    {
        Switch("legacyApi", true);

        var status = await Failure("getGroups");

        Assert.Equal(GrpcStatusCode.FailedPrecondition, status.Code);
        Assert.Contains("getGroup", status.Message, StringComparison.Ordinal);
    }
}
