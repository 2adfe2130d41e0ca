using System.Text.Json.Nodes;
using ElevenProvider.Protocol.Grpc;
using ElevenProvider.Protocol.PropertyValues;
using Pulumirpc;
using static ElevenProvider.Provider.Tests.Values;
using Changes = Pulumirpc.DiffResponse.Types.DiffChanges;

namespace ElevenProvider.Provider.Tests.Resources;

public sealed class GroupMembershipReadTests : MembershipTest
{
    [Fact]
    public async Task A_refresh_of_what_nobody_touched_changes_nothing()
    {
        var membership = Membership();
        await membership.Create(ByName());
        var (id, inputs, outputs) = (membership.Id, membership.Inputs, membership.Outputs);

        await NothingChanged(membership);

        Assert.Equal((id, inputs, outputs), (membership.Id, membership.Inputs, membership.Outputs));
    }

    [Fact]
    public async Task A_member_whom_someone_removed_is_gone()
    {
        var membership = Membership();
        await membership.Create(ById());
        SetMembers(Support, "supporter@example.com");

        IsGone(await membership.Read());
    }

    [Fact]
    public async Task With_its_group_it_is_gone()
    {
        var membership = Membership();
        await membership.Create(ById());
        ChangeGroup(Support, null);

        IsGone(await membership.Read());
    }

    [Theory]
    [InlineData(401, "invalid_api_key")]
    [InlineData(404, "workspace_not_found")]
    [InlineData(500, "internal_error")]
    public async Task One_that_cannot_be_read_is_not_gone(int http, string code)
    {
        var membership = Membership();
        await membership.Create(ById());
        Fail("GET", GroupsRoute, http, code);

        await FailureOf(() => membership.Read());
    }

    [Fact]
    public async Task It_is_imported_by_its_id_alone()
    {
        var response = await Membership().ReadForImport($"{Engineering}/Developer@example.com");

        // A membership has one id, however its address is spelled.
        Assert.Equal($"{Engineering}/developer@example.com", response.Id);

        // The group is said once: by its id, which stays when its name does not.
        Assert.Equal(ById(Engineering, "developer@example.com"), response.Inputs.ToPropertyObject());
        Assert.Equal(
            ById(Engineering, "developer@example.com").With("groupName", "Engineering"), response.Properties.ToPropertyObject());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task It_is_imported_by_the_name_of_its_group(bool olderServer)
    {
        Switch("legacyApi", olderServer);
        ChangeGroup(Engineering, new JsonObject { ["name"] = "R/D: People" });

        var response = await Membership().ReadForImport("group:R/D: People/Developer@example.com");

        Assert.Equal($"{Engineering}/developer@example.com", response.Id);
        Assert.Equal(ById(Engineering, "developer@example.com"), response.Inputs.ToPropertyObject());
    }

    [Fact]
    public async Task Who_is_not_in_the_group_of_that_name_cannot_be_imported() => IsGone(await Membership().ReadForImport($"group:Support/{Writer}"));

    [Theory]
    [InlineData("group:support", "\"support\"")]
    [InlineData("group:Several", "AnotherGroup, ThirdGroup")]
    public async Task A_name_that_does_not_say_which_group_is_meant_is_refused_with_what_to_do(string group, string named)
    {
        ChangeGroup("AnotherGroup", new JsonObject { ["name"] = "Several" });
        ChangeGroup("ThirdGroup", new JsonObject { ["name"] = "Several" });

        var status = await FailureOf(() => Membership().ReadForImport($"{group}/{Writer}"));

        Assert.Equal(GrpcStatusCode.FailedPrecondition, status.Code);
        Assert.Contains(named, status.Message, StringComparison.Ordinal);
        Assert.Contains("Import it as <group id>/<email>", status.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_engine_that_sends_empty_records_with_the_id_imports_all_the_same()
    {
        var membership = Membership();
        membership.Id = $"{Engineering}/developer@example.com";

        Assert.Equal(ById(Engineering, "developer@example.com"), (await membership.Read()).Inputs.ToPropertyObject());
    }

    [Fact]
    public async Task What_was_imported_needs_no_change()
    {
        var membership = Membership();
        var response = await membership.ReadForImport($"{Engineering}/developer@example.com");
        (membership.Id, membership.Inputs, membership.Outputs) =
            (response.Id, response.Inputs.ToPropertyObject(), response.Properties.ToPropertyObject());

        Assert.Equal(Changes.DiffNone, (await membership.Diff(membership.Inputs)).Changes);
        Assert.Equal(Changes.DiffNone, (await membership.Diff(ByName("Engineering", "developer@example.com"))).Changes);
        await NothingChanged(membership);
    }

    [Theory]
    [InlineData($"{Support}/{Writer}")]
    [InlineData($"{Support}/stranger@example.com")]
    [InlineData($"Nothing/{Writer}")]
    public async Task What_does_not_exist_cannot_be_imported(string id) => IsGone(await Membership().ReadForImport(id));

    [Theory]
    [InlineData("")]
    [InlineData(Support)]
    [InlineData($"{Support}/")]
    [InlineData($"/{Writer}")]
    public async Task An_id_of_another_form_is_refused_with_the_right_form(string id)
    {
        var status = await FailureOf(() => Membership().ReadForImport(id));

        Assert.Equal(GrpcStatusCode.InvalidArgument, status.Code);
        Assert.Contains("<group id>/<email>", status.Message, StringComparison.Ordinal);
        Assert.Empty(Emulator.Requests);
    }

    [Fact]
    public async Task A_program_that_gets_it_knows_little_and_learns_the_rest()
    {
        var membership = Membership();
        membership.Id = $"{Engineering}/developer@example.com";
        (membership.Inputs, membership.Outputs) = (Properties(("groupName", "whatever")), Properties(("groupName", "whatever")));

        var response = await membership.Read();

        Assert.Equal(membership.Id, response.Id);
        Assert.Equal(
            ById(Engineering, "developer@example.com").With("groupName", "Engineering"), response.Properties.ToPropertyObject());
    }

    [Fact]
    public async Task An_address_that_the_program_keeps_secret_stays_so()
    {
        var membership = Membership();
        await membership.Create(ById().With("email", Secret(Writer)));
        Assert.Equal(Secret(Writer), membership.Outputs["email"]);

        await NothingChanged(membership);

        Assert.Equal(Secret(Writer), membership.Inputs["email"]);
        Assert.Equal(Secret(Writer), membership.Outputs["email"]);
    }

    [Fact]
    public async Task An_address_that_the_program_keeps_secret_is_not_in_a_message()
    {
        var status = await FailureOf(() => Membership().Create(ById().With("email", Secret("stranger@example.com"))));

        Assert.Contains("user_not_in_workspace", status.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("stranger@example.com", status.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task They_are_listed_with_ids_that_can_be_imported()
    {
        SetMembers(Support, "supporter@example.com", Writer);

        var found = await ListMemberships(("groupId", Support));

        Assert.Equal([$"{Support}/supporter@example.com", $"{Support}/{Writer}"], found.Select(static response => response.Result.Id));
        Assert.All(found, static response => Assert.Contains("Support", response.Result.Name, StringComparison.Ordinal));
        foreach (var each in found)
        {
            Assert.Equal(each.Result.Id, (await Membership().ReadForImport(each.Result.Id)).Id);
        }
    }

    [Fact]
    public async Task A_list_can_be_limited()
    {
        var all = await ListMemberships();

        Assert.Equal(6, all.Count);
        var some = await Rpc.List(new ListRequest { Token = "elevenlabs:index:GroupMembership", Limit = 2 }, default).ToListAsync();
        Assert.Equal(all.Take(2), some);
        Assert.Empty(await ListMemberships(("groupId", "Nothing")));
    }

    [Fact]
    public async Task A_server_that_lists_members_by_address_is_understood_too()
    {
        Emulator.AddFault(new()
        {
            Method = "GET",
            Route = GroupsRoute,
            Status = 200,
            Body = new JsonObject
            {
                [Support] = new JsonObject { ["id"] = Support, ["name"] = "Support", ["members"] = new JsonArray("Writer@example.com") },
            },
            Times = 2,
        });

        Assert.Equal($"{Support}/{Writer}", (await Membership().ReadForImport($"{Support}/{Writer}")).Id);
        Assert.Equal(
            [$"{Support}/Writer@example.com"], (await ListMemberships()).Select(static response => response.Result.Id));
    }

    private async Task<List<ListResponse>> ListMemberships(params (string Name, PropertyValue Value)[] query) => await Rpc.List(
        new ListRequest { Token = "elevenlabs:index:GroupMembership", Query = Properties(query).ToStruct() }, default).ToListAsync();
}
