using System.Text.Json.Nodes;
using ElevenProvider.Emulator.Faults;
using ElevenProvider.Protocol.Grpc;
using Pulumirpc;
using static ElevenProvider.Provider.Tests.Values;

namespace ElevenProvider.Provider.Tests.Resources;

public sealed class GroupMembershipTests : MembershipTest
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task It_is_created_in_a_group_by_id_or_by_name(bool byId)
    {
        var membership = Membership();

        await membership.Create(byId ? ById() : ByName());

        Assert.Equal(["supporter@example.com", Writer], Members(Support));
        Assert.Equal($"{Support}/{Writer}", membership.Id);
        Assert.Equal(Properties(("groupId", Support), ("groupName", "Support"), ("email", Writer)), membership.Outputs);
    }

    [Fact]
    public async Task One_that_exists_is_taken_over_without_a_change()
    {
        var membership = Membership();

        await membership.Create(ById(Engineering, "developer@example.com"));

        Assert.Equal($"{Engineering}/developer@example.com", membership.Id);
        Assert.All(Requests, static request => Assert.StartsWith("GET ", request, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_group_of_everyone_holds_everyone_already()
    {
        await Membership().Create(ById("default"));

        Assert.All(Requests, static request => Assert.StartsWith("GET ", request, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_address_is_taken_in_any_letter_case_and_kept_as_it_is_spelled()
    {
        var membership = Membership();

        await membership.Create(ById(email: "Writer@Example.COM"));

        Assert.Contains(Writer, Members(Support));
        Assert.Equal("Writer@Example.COM", membership.Outputs.Text("email"));
        await NothingChanged(membership);
        Assert.Equal("Writer@Example.COM", membership.Outputs.Text("email"));
        await membership.Delete();
        Assert.DoesNotContain(Writer, Members(Support));
    }

    [Fact]
    public async Task One_that_lists_do_not_show_yet_is_waited_for()
    {
        Switch("createsHiddenForListings", 3);
        var membership = Membership();

        await membership.Create(ById());

        await NothingChanged(membership);
    }

    [Fact]
    public async Task One_that_was_made_but_cannot_be_read_back_is_recorded()
    {
        var membership = Membership();
        Fail("GET", GroupsRoute, 400, "broken", times: 1, skip: 1);

        var status = await FailureOf(() => membership.Create(ById()));

        membership.Record(status.Find<ErrorResourceInitFailed>()!, ById());
        Assert.Contains(Writer, Members(Support));
        Assert.Equal($"{Support}/{Writer}", membership.Id);
        Assert.Contains("Nothing is lost", status.Message, StringComparison.Ordinal);

        await membership.Update(ById());
        await NothingChanged(membership);
        Assert.Single(Requests, static request => request.StartsWith("POST ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_service_account_can_be_a_member_too()
    {
        var membership = Membership();

        await membership.Create(ById(email: Robot));

        Assert.Contains(Robot, Members(Support));
        await NothingChanged(membership);
    }

    [Theory]
    [InlineData("support")]
    [InlineData("Suppor")]
    [InlineData("Nothing")]
    public async Task A_name_that_no_group_has_is_refused_with_what_to_do(string name)
    {
        // Even where the server finds more than it was asked for.
        Switch("groupSearchByPrefix", true);

        var status = await FailureOf(() => Membership().Create(ByName(name)));

        Assert.Equal(GrpcStatusCode.FailedPrecondition, status.Code);
        Assert.Contains($"\"{name}\"", status.Message, StringComparison.Ordinal);
        Assert.Contains("groupId", status.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_several_groups_have_is_refused_with_their_ids()
    {
        ChangeGroup("AnotherGroup", new JsonObject { ["name"] = "Support" });

        var status = await FailureOf(() => Membership().Create(ByName()));

        Assert.Equal(GrpcStatusCode.FailedPrecondition, status.Code);
        Assert.Contains(Support, status.Message, StringComparison.Ordinal);
        Assert.Contains("AnotherGroup", status.Message, StringComparison.Ordinal);
        Assert.Contains("groupId", status.Message, StringComparison.Ordinal);
        Assert.Empty(Members("AnotherGroup"));
    }

    [Fact]
    public async Task A_group_that_there_is_not_is_refused_with_what_to_do()
    {
        var status = await FailureOf(() => Membership().Create(ById("Nothing")));

        Assert.Equal(GrpcStatusCode.FailedPrecondition, status.Code);
        Assert.Contains("\"Nothing\"", status.Message, StringComparison.Ordinal);
        Assert.DoesNotContain($"POST {AddRoute}", Requests);
    }

    [Fact]
    public async Task Who_does_not_belong_to_the_workspace_cannot_be_a_member()
    {
        var status = await FailureOf(() => Membership().Create(ById(email: "stranger@example.com")));

        Assert.Equal(GrpcStatusCode.InvalidArgument, status.Code);
        Assert.Contains("user_not_in_workspace", status.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_group_that_is_managed_elsewhere_refuses()
    {
        ChangeGroup(Support, new JsonObject { ["isScimSynced"] = true });

        var status = await FailureOf(() => Membership().Create(ById()));

        Assert.Equal(GrpcStatusCode.FailedPrecondition, status.Code);
        Assert.Contains("identity provider (SCIM)", status.Message, StringComparison.Ordinal);
        Assert.Contains($"Add {Writer} there", status.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    public async Task A_group_that_came_to_be_managed_elsewhere_keeps_its_member_and_says_why(int http)
    {
        var membership = Membership();
        await membership.Create(ById());
        ChangeGroup(Support, new JsonObject { ["isScimSynced"] = true });
        Fail("POST", RemoveRoute, http, "forbidden");

        var status = await FailureOf(() => membership.Delete());

        Assert.Equal(GrpcStatusCode.FailedPrecondition, status.Code);
        Assert.Contains("identity provider (SCIM)", status.Message, StringComparison.Ordinal);
        Assert.Contains($"pulumi state delete '{membership.Urn}'", status.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_in_a_group_that_is_managed_elsewhere_is_taken_over()
    {
        ChangeGroup(Engineering, new JsonObject { ["isScimSynced"] = true });
        var membership = Membership();

        await membership.Create(ById(Engineering, "developer@example.com"));

        await NothingChanged(membership);
    }

    [Fact]
    public async Task An_addition_whose_answer_is_lost_is_found_done()
    {
        Emulator.AddFault(new Fault { Route = AddRoute, Connection = ConnectionFault.ResetAfter });

        await Membership().Create(ById());

        Assert.Contains(Writer, Members(Support));
    }

    [Fact]
    public async Task A_removal_whose_answer_is_lost_is_found_done()
    {
        var membership = Membership();
        await membership.Create(ById());
        Emulator.AddFault(new Fault { Route = RemoveRoute, Connection = ConnectionFault.ResetAfter });

        await membership.Delete();

        Assert.DoesNotContain(Writer, Members(Support));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Deleting_it_again_is_no_failure(bool repeatedChangesSucceed)
    {
        Switch("repeatedMembershipChangesSucceed", repeatedChangesSucceed);
        var membership = Membership();
        await membership.Create(ById());

        await membership.Delete();
        Assert.Equal(["supporter@example.com"], Members(Support));
        await membership.Delete();
    }

    [Fact]
    public async Task With_its_group_it_is_deleted_already()
    {
        var membership = Membership();
        await membership.Create(ById());
        ChangeGroup(Support, null);

        await membership.Delete();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Of_an_unknown_user_only_a_look_tells_whether_it_is_deleted_already(bool isMember)
    {
        var membership = Membership();
        await membership.Create(ById());
        if (!isMember)
        {
            ChangeGroup(Support, new JsonObject { ["members"] = new JsonArray() });
        }

        Fail("POST", RemoveRoute, 404, "user_not_found");

        if (isMember)
        {
            Assert.Equal(GrpcStatusCode.Unauthenticated, (await FailureOf(() => membership.Delete())).Code);
        }
        else
        {
            await membership.Delete();
        }
    }

    [Fact]
    public async Task A_removal_that_is_refused_is_a_failure()
    {
        var membership = Membership();
        await membership.Create(ById("default"));

        Assert.Equal(GrpcStatusCode.InvalidArgument, (await FailureOf(() => membership.Delete())).Code);
    }

    [Fact]
    public async Task A_key_that_may_not_list_groups_can_still_find_them_by_name()
    {
        Fail("GET", GroupsRoute, 401, "missing_permissions", "The API key you used is missing the permission workspace_read to execute this operation.");
        var membership = Membership();

        await membership.Create(ByName());
        await NothingChanged(membership);
        await membership.Delete();

        Assert.DoesNotContain(Writer, Members(Support));
    }
}
