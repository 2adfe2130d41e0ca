using ElevenProvider.Clocks;
using ElevenProvider.Emulator.Faults;
using ElevenProvider.Protocol.Grpc;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace ElevenProvider.Provider.Tests.Resources;

/// <summary>A creation that is given up does not lose a membership that may have been made.</summary>
public sealed class GroupMembershipCancellationTests : MembershipTest
{
    /// <summary>No wait is over of itself.</summary>
    protected override FakeTime Time { get; } = new(TimeSpan.Zero);

    [Fact]
    public async Task What_was_turned_away_when_it_was_cancelled_is_not_recorded()
    {
        Fail("POST", AddRoute, 429, "rate_limit_exceeded");
        var creating = Membership().Create(ById());
        await EngineWasTold("Trying again");

        await Rpc.Cancel(new Empty(), default);

        var status = await FailureOf(() => creating);
        Assert.Equal(GrpcStatusCode.Cancelled, status.Code);
        Assert.Empty(status.Details);
        Assert.Equal(1, Requests.Count(static request => request == $"POST {AddRoute}"));
    }

    [Fact]
    public async Task What_was_done_before_the_next_attempt_was_cancelled_is_recorded()
    {
        Emulator.AddFault(new Fault { Route = AddRoute, Connection = ConnectionFault.ResetAfter });
        var creating = Membership().Create(ById());
        await EngineWasTold("Trying again");

        await Rpc.Cancel(new Empty(), default);

        Assert.Equal($"{Support}/{Writer}", (await FailureOf(() => creating)).Find<ErrorResourceInitFailed>()!.Id);
        Assert.Contains(Writer, Members(Support));
    }

    [Fact]
    public async Task A_look_after_a_lost_answer_is_waited_for_a_little_when_it_is_cancelled()
    {
        await Configure(("maxRetries", "0"));
        Emulator.AddFault(new Fault { Route = AddRoute, Connection = ConnectionFault.ResetAfter });
        Hang("GET", GroupsRoute, skip: 1);
        var creating = Membership().Create(ById());
        await RequestsHang();

        await Rpc.Cancel(new Empty(), default);
        AnswerHanging();

        // It is there; only that the list shows it could not be waited for any more.
        var left = (await FailureOf(() => creating)).Find<ErrorResourceInitFailed>();
        Assert.Contains("was made, but could not be read back", Assert.Single(left!.Reasons), StringComparison.Ordinal);
    }
}
