using ElevenProvider.Protocol.PropertyValues;
using static ElevenProvider.Provider.Tests.Values;

namespace ElevenProvider.Provider.Tests.Resources;

public sealed class GroupMembershipCheckTests : MembershipTest
{
    [Fact]
    public async Task A_group_by_id_or_by_name_is_taken_as_it_is_given()
    {
        Assert.Equal(ById(email: "Writer@Example.com"), await Membership().Checked(ById(email: "Writer@Example.com")));
        Assert.Equal(ByName("  Support "), await Membership().Checked(ByName("  Support ")));
    }

    [Fact]
    public async Task Either_id_or_name_is_needed()
    {
        var failure = Assert.Single((await Membership().Check(Properties(("email", Writer)))).Failures);

        // An empty path means the resource as a whole.
        Assert.Equal("", failure.Property);
        Assert.Contains("exactly one of groupId and groupName", failure.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Both_id_and_name_are_one_too_many()
    {
        var failure = Assert.Single((await Membership().Check(ById().With("groupName", "Support"))).Failures);

        Assert.Equal("groupName", failure.Property);
        Assert.Contains("groupId", failure.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_known_yet_counts_as_given()
    {
        await Membership().Checked(Properties(("groupId", Unknown), ("email", Unknown)));

        Assert.Single((await Membership().Check(Properties(("groupId", Unknown), ("groupName", Unknown), ("email", Writer)))).Failures);
    }

    [Theory]
    [InlineData("")]
    [InlineData("writer")]
    [InlineData("@example.com")]
    [InlineData("writer@")]
    [InlineData("writer@@example.com")]
    [InlineData("writer @example.com")]
    [InlineData("writer@example.com\n")]
    [InlineData("writer@.com")]
    public async Task What_is_no_address_is_refused(string email) =>
        Assert.Equal("email", Assert.Single((await Membership().Check(ById(email: email))).Failures).Property);

    [Fact]
    public async Task All_that_is_wrong_is_said_at_once()
    {
        var response = await Membership().Check(Properties(("groupId", " "), ("mail", Writer)));

        Assert.Equal(["email", "groupId", "mail"], response.Failures.Select(static failure => failure.Property).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_preview_tells_what_is_certain_and_makes_no_request()
    {
        var byId = await Membership().PreviewCreate(ById());
        var byName = await Membership().PreviewCreate(ByName());

        Assert.Equal("", byId.Id);
        Assert.Equal(ById().With("groupName", Unknown), byId.Properties.ToPropertyObject());
        Assert.Equal(ByName().With("groupId", Unknown), byName.Properties.ToPropertyObject());
        Assert.Empty(Emulator.Requests);
    }
}
