using ElevenProvider.Clocks;
using ElevenProvider.Protocol.Grpc;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace ElevenProvider.Provider.Tests.Resources;

/// <summary>A creation that is given up does not lose the copy, as far as the server answers.</summary>
public sealed class SharedVoiceAddCancellationTests : SharedVoiceAddTest
{
    /// <summary>No wait is over of itself.</summary>
    protected override FakeTime Time { get; } = new(TimeSpan.Zero);

    [Fact]
    public async Task A_creation_that_is_cancelled_while_the_voice_is_added_records_it()
    {
        Hang("POST", AddRoute);
        var creating = Voice().Create(Inputs());
        await RequestsHang();

        await Rpc.Cancel(new Empty(), default);
        AnswerHanging();

        var left = (await FailureOf(() => creating)).Find<ErrorResourceInitFailed>();
        Assert.Equal(Assert.Single(Copies).Key, left!.Id);
        Assert.Contains("cancelled", Assert.Single(left.Reasons), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_creation_that_is_cancelled_while_the_copy_is_read_back_records_it()
    {
        Hang("GET", VoiceRoute);
        var creating = Voice().Create(Inputs());
        await RequestsHang();

        await Rpc.Cancel(new Empty(), default);

        var left = (await FailureOf(() => creating)).Find<ErrorResourceInitFailed>();
        Assert.Equal(Assert.Single(Copies).Key, left!.Id);
    }

    [Fact]
    public async Task A_copy_that_is_looked_for_after_a_lost_answer_is_found_by_one_more_look()
    {
        LoseAnswer("POST", AddRoute);
        Switch("createsHiddenForListings", 1);
        var creating = Voice().Create(Inputs());
        await EngineWasTold("waiting for the voice");

        await Rpc.Cancel(new Empty(), default);

        var left = (await FailureOf(() => creating)).Find<ErrorResourceInitFailed>();
        Assert.Equal(Assert.Single(Copies).Key, left!.Id);
    }

    [Fact]
    public async Task A_creation_that_is_cancelled_and_never_answered_may_have_added_a_copy()
    {
        Hang("POST", AddRoute);
        var creating = Voice().Create(Inputs());
        await RequestsHang();

        await Rpc.Cancel(new Empty(), default);
        Time.Advance(TimeSpan.FromSeconds(1.5));

        var status = await FailureOf(() => creating);
        Assert.Equal(GrpcStatusCode.Unknown, status.Code);
        Assert.Contains("pulumi up", status.Message, StringComparison.Ordinal);
    }
}
