using static ElevenProvider.Provider.Tests.Values;
using Changes = Pulumirpc.DiffResponse.Types.DiffChanges;
using Kind = Pulumirpc.PropertyDiff.Types.Kind;

namespace ElevenProvider.Provider.Tests.Resources;

public sealed class GroupMembershipDiffTests : MembershipTest
{
    [Fact]
    public async Task Letter_case_of_an_address_is_no_difference()
    {
        var membership = Membership();
        await membership.Create(ById());

        Assert.Equal(Changes.DiffNone, (await membership.Diff(ById(email: "WRITER@example.com"))).Changes);
    }

    [Theory]
    [InlineData("groupId", Engineering)]
    [InlineData("email", "developer@example.com")]
    public async Task Another_group_or_address_replaces(string property, string value)
    {
        var membership = Membership();
        await membership.Create(ById());

        var response = await membership.Diff(ById().With(property, value));

        Assert.Equal(Changes.DiffSome, response.Changes);
        Assert.Equal([property], response.Replaces);
        Assert.Equal([property], response.Diffs);
        Assert.Equal(Kind.UpdateReplace, Assert.Single(response.DetailedDiff).Value.Kind);
    }

    [Fact]
    public async Task The_same_group_by_another_way_is_no_difference()
    {
        var membership = Membership();
        await membership.Create(ByName());
        Assert.Equal(Changes.DiffNone, (await membership.Diff(ById())).Changes);

        await membership.Create(ById());
        Assert.Equal(Changes.DiffNone, (await membership.Diff(ByName())).Changes);
    }

    [Fact]
    public async Task Another_group_by_another_way_replaces()
    {
        var membership = Membership();
        await membership.Create(ByName());

        Assert.Equal(["groupId"], (await membership.Diff(ById(Engineering))).Replaces);
    }

    [Fact]
    public async Task A_group_that_is_not_known_yet_may_be_another_one()
    {
        var membership = Membership();
        await membership.Create(ById());

        Assert.Equal(["groupId"], (await membership.Diff(ById().With("groupId", Unknown))).Replaces);
    }

    [Fact]
    public async Task A_group_that_was_renamed_is_the_same_by_its_id_and_another_by_its_name()
    {
        var (byId, byName) = (Membership(), Membership());
        await byId.Create(ById());
        await byName.Create(ByName());
        ChangeGroup(Support, new() { ["name"] = "Helpdesk" });

        Assert.Equal(Changes.DiffNone, (await byId.Refresh()).Changes);
        Assert.Equal("Helpdesk", byId.Outputs.Text("groupName"));
        Assert.Equal(Changes.DiffNone, (await byId.Diff(ById())).Changes);

        Assert.Equal(["groupName"], (await byName.Refresh()).Replaces);
        Assert.Equal(["groupName"], (await byName.Diff(ByName())).Replaces);
        Assert.Equal(Changes.DiffNone, (await byName.Diff(ByName("Helpdesk"))).Changes);
    }
}
