using System.Text.Json.Nodes;
using ElevenProvider.Emulator.Faults;
using Pulumirpc;

namespace ElevenProvider.Provider.Tests.Resources;

/// <summary>A membership of which nobody knows whether it was made is recorded, so that it goes with its resource.</summary>
public sealed class GroupMembershipUncertainTests : MembershipTest
{
    [Theory]
    [InlineData(ConnectionFault.ResetAfter)]
    [InlineData(ConnectionFault.ResetBefore)]
    public async Task An_addition_without_an_answer_that_cannot_be_looked_up_is_recorded(ConnectionFault fault)
    {
        await Configure(("maxRetries", "0"));
        Emulator.AddFault(new Fault { Route = AddRoute, Connection = fault });
        Fail("GET", GroupsRoute, 500, "internal_error", times: 1, skip: 1);
        var membership = Membership();

        var status = await FailureOf(() => membership.Create(ById()));

        membership.Record(status.Find<ErrorResourceInitFailed>()!, await membership.Checked(ById()));
        Assert.Equal($"{Support}/{Writer}", membership.Id);
        Assert.Contains($"Whether {Writer} was added to the group is not known", status.Message, StringComparison.Ordinal);
        Assert.Contains(AddRoute, status.Message, StringComparison.Ordinal);
        await membership.Delete();
        Assert.DoesNotContain(Writer, Members(Support));
    }

    [Fact]
    public async Task An_addition_without_an_answer_is_recorded_even_where_it_does_not_show()
    {
        // It may show late, or the server may still be at it.
        await Configure(("maxRetries", "0"));
        Emulator.AddFault(new Fault { Route = AddRoute, Connection = ConnectionFault.ResetBefore });
        var membership = Membership();

        var left = (await FailureOf(() => membership.Create(ById()))).Find<ErrorResourceInitFailed>();

        membership.Record(left!, await membership.Checked(ById()));
        await membership.Update(ById());
        Assert.Contains(Writer, Members(Support));
        await NothingChanged(membership);
    }

    [Fact]
    public async Task An_addition_that_fails_on_the_server_and_does_not_show_leaves_nothing()
    {
        Fail("POST", AddRoute, 500, "internal_error", "Something is not allowed.");

        var status = await FailureOf(() => Membership().Create(ById()));

        Assert.Contains("Something is not allowed", status.Message, StringComparison.Ordinal);
        Assert.Empty(status.Details);
    }

    [Fact]
    public async Task A_group_that_is_managed_elsewhere_explains_a_failure_of_the_server()
    {
        ChangeGroup(Support, new JsonObject { ["isScimSynced"] = true });
        Fail("POST", AddRoute, 500, "internal_error");

        var status = await FailureOf(() => Membership().Create(ById()));

        Assert.Contains("identity provider (SCIM)", status.Message, StringComparison.Ordinal);
        Assert.Empty(status.Details);
    }

    [Fact]
    public async Task An_addition_that_failed_on_the_server_but_shows_is_made()
    {
        await Configure(("maxRetries", "0"));
        Emulator.AddFault(new Fault { Route = AddRoute, Status = 500, Handled = true });
        var membership = Membership();

        await membership.Create(ById());

        await NothingChanged(membership);
    }
}
