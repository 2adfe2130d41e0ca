using System.Text.Json.Nodes;
using ElevenProvider.Protocol.Grpc;
using ElevenProvider.Protocol.PropertyValues;
using Pulumirpc;
using static ElevenProvider.Provider.Tests.Values;

namespace ElevenProvider.Provider.Tests.Resources;

/// <summary>On a server that cannot list groups, or does not show all who are in them.</summary>
public sealed class GroupMembershipOlderServerTests : MembershipTest
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Switch("legacyApi", true);
    }

    [Fact]
    public async Task By_the_name_of_its_group_it_lives_as_ever()
    {
        var membership = Membership();
        await membership.Create(ByName());
        Assert.Equal(Properties(("groupId", Support), ("groupName", "Support"), ("email", Writer)), membership.Outputs);
        Assert.Contains(Writer, Members(Support));

        await NothingChanged(membership);
        SetMembers(Support);
        IsGone(await membership.Read());
        await membership.Delete();
    }

    [Fact]
    public async Task By_the_id_of_its_group_it_is_made_and_deleted()
    {
        var membership = Membership();
        await membership.Create(ById());
        Assert.Contains(Writer, Members(Support));
        Assert.Equal(Support, membership.Outputs.Text("groupId"));

        await membership.Delete();
        Assert.DoesNotContain(Writer, Members(Support));
        await membership.Delete();
    }

    [Fact]
    public async Task By_the_id_of_its_group_one_that_exists_is_taken_over()
    {
        var membership = Membership();

        await membership.Create(ById(email: "supporter@example.com"));

        Assert.Equal($"{Support}/supporter@example.com", membership.Id);
    }

    [Fact]
    public async Task What_cannot_be_told_is_not_gone_and_the_user_is_told()
    {
        var membership = Membership();
        await membership.Create(ById());
        var outputs = membership.Outputs;

        await NothingChanged(membership);

        Assert.Equal(outputs, membership.Outputs);
        var warning = Assert.Single(Engine.Messages, static message => message.Severity == LogSeverity.Warning);
        Assert.Equal(membership.Urn, warning.Urn);
        Assert.Contains("does not tell", warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_group_that_was_renamed_does_not_take_its_memberships_with_it()
    {
        var membership = Membership();
        await membership.Create(ByName());
        ChangeGroup(Support, new JsonObject { ["name"] = "Helpdesk" });

        // It cannot be found by its old name, but it may still be there: dropping it would leave access that nobody manages.
        Assert.Equal(membership.Id, (await membership.Read()).Id);

        await membership.Delete();
        Assert.DoesNotContain(Writer, Members(Support));
    }

    [Fact]
    public async Task A_group_that_is_gone_is_known_to_be_at_the_deletion()
    {
        var membership = Membership();
        await membership.Create(ByName());
        ChangeGroup(Support, null);

        await membership.Delete();
    }

    [Fact]
    public async Task An_import_by_id_says_what_to_do_instead()
    {
        var status = await FailureOf(() => Membership().ReadForImport($"{Support}/supporter@example.com"));

        Assert.Equal(GrpcStatusCode.FailedPrecondition, status.Code);
        Assert.Contains("group:<name>/<email>", status.Message, StringComparison.Ordinal);
        Assert.Contains("taken over", status.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_import_by_the_name_of_the_group_works()
    {
        Assert.Equal($"{Support}/supporter@example.com", (await Membership().ReadForImport("group:Support/supporter@example.com")).Id);
        IsGone(await Membership().ReadForImport($"group:Support/{Writer}"));
        Assert.Equal(GrpcStatusCode.FailedPrecondition, (await FailureOf(() => Membership().ReadForImport($"group:Nothing/{Writer}"))).Code);
    }

    [Fact]
    public async Task A_group_that_there_is_not_is_refused_by_the_server() =>
        Assert.Equal(GrpcStatusCode.NotFound, (await FailureOf(() => Membership().Create(ById("Nothing")))).Code);

    [Fact]
    public async Task A_list_cannot_be_had()
    {
        var status = await FailureOf(
            () => Rpc.List(new ListRequest { Token = "elevenlabs:index:GroupMembership", Query = Properties().ToStruct() }, default).ToListAsync().AsTask());

        Assert.Equal(GrpcStatusCode.NotFound, status.Code);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_service_account_that_the_search_does_not_show_is_not_gone(bool legacy)
    {
        Switch("legacyApi", legacy);
        Switch("serviceAccountsInMembersEmails", false);
        var membership = Membership();
        await membership.Create(ById(email: Robot));
        Assert.Contains(Robot, Members(Support));

        Assert.Equal(membership.Id, (await membership.Read()).Id);

        await membership.Create(ById(email: Robot));
        await membership.Delete();
        Assert.DoesNotContain(Robot, Members(Support));
        await membership.Delete();
    }

    [Fact]
    public async Task A_person_whom_the_search_does_not_show_is_gone_even_if_service_accounts_are_hidden()
    {
        Switch("legacyApi", false);
        Switch("serviceAccountsInMembersEmails", false);
        SetMembers(Support, "supporter@example.com", Robot);
        var membership = Membership();
        await membership.Create(ById());
        SetMembers(Support, "supporter@example.com", Robot);

        IsGone(await membership.Read());
    }

    [Fact]
    public async Task It_lives_and_dies_with_errors_of_that_time()
    {
        Switch("legacyErrors", true);
        var membership = Membership();
        await membership.Create(ByName());
        await NothingChanged(membership);

        await membership.Delete();
        await membership.Delete();
        ChangeGroup(Support, null);
        await membership.Delete();
    }
}
