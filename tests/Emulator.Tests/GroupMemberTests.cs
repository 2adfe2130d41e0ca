namespace ElevenProvider.Emulator.Tests;

public sealed class GroupMemberTests : EmulatorTest
{
    private const string Writer = """{"email":"Writer@Example.com"}""";

    [Fact]
    public async Task A_member_is_added_in_lower_case_and_removed_in_any_case()
    {
        var added = await SendAsync("POST", EngineeringMembers, Writer);
        var with = await EngineersAsync();
        var removed = await SendAsync("POST", EngineeringMembers + "/remove", """{"email":"WRITER@example.com"}""");
        var without = await EngineersAsync();

        Assert.Equal("""{"status":"ok"}""", added.Text);
        Assert.Equal(["developer@example.com", "writer@example.com"], with);
        Assert.Equal("""{"status":"ok"}""", removed.Text);
        Assert.Equal(["developer@example.com"], without);
    }

    [Fact]
    public async Task Who_is_not_in_the_workspace_cannot_be_added()
    {
        var answer = await SendAsync("POST", EngineeringMembers, """{"email":"stranger@example.com"}""");

        Assert.Equal(400, answer.Status);
        Assert.Equal("user_not_in_workspace", answer.ErrorStatus);
    }

    [Fact]
    public async Task Adding_a_member_again_and_removing_one_who_is_none_is_refused()
    {
        var again = await SendAsync("POST", EngineeringMembers, """{"email":"developer@example.com"}""");
        var none = await SendAsync("POST", EngineeringMembers + "/remove", Writer);

        Assert.Equal((400, "already_a_member"), (again.Status, again.ErrorStatus));
        Assert.Equal((400, "not_a_member"), (none.Status, none.ErrorStatus));
    }

    [Fact]
    public async Task Repeated_changes_succeed_when_the_switch_says_so()
    {
        Switch("repeatedMembershipChangesSucceed", "true");

        var again = await SendAsync("POST", EngineeringMembers, """{"email":"developer@example.com"}""");
        var none = await SendAsync("POST", EngineeringMembers + "/remove", Writer);

        Assert.Equal((200, 200), (again.Status, none.Status));
        Assert.Equal(["developer@example.com"], await EngineersAsync());
    }

    [Fact]
    public async Task Everyone_is_in_the_default_group_and_stays_there()
    {
        var everyone = await EngineersAsync("Everyone");
        var removed = await SendAsync("POST", "/v1/workspace/groups/default/members/remove", Writer);

        Assert.Equal(4, everyone.Count());
        Assert.Equal(400, removed.Status);
    }

    [Fact]
    public async Task A_group_that_a_directory_manages_refuses_changes()
    {
        Emulator.PatchState(GroupPatch("""{"isScimSynced":true}"""));

        Assert.Equal("group_is_scim_synced", (await SendAsync("POST", EngineeringMembers, Writer)).ErrorStatus);
    }

    [Fact]
    public async Task Groups_list_their_members_by_user_id()
    {
        var group = (await GetAsync("/v1/workspace/groups")).Json.GetProperty(Engineering);

        Assert.Equal("Engineering", group.GetProperty("name").GetString());
        Assert.Equal("""["DeveloperInWorkspace00000001"]""", group.GetProperty("members").GetRawText());
    }

    [Fact]
    public async Task Members_are_listed_without_service_accounts()
    {
        var members = (await GetAsync("/v1/workspace/members")).Json;

        Assert.Equal(
            ["admin@example.com", "developer@example.com", "supporter@example.com", "writer@example.com"],
            members.EnumerateArray().Select(member => member.GetProperty("email").GetString()));
    }
}
