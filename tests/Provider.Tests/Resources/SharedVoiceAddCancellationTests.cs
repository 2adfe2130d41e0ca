using ElevenProvider.Clocks;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace ElevenProvider.Provider.Tests.Resources;

/// <summary>A creation that is given up records the copy, as far as the server answers.</summary>
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
    }
}
