using ElevenProvider.Clocks;
using ElevenProvider.Emulator.Faults;
using ElevenProvider.Protocol.Grpc;
using Google.Protobuf.WellKnownTypes;
using static ElevenProvider.Provider.Tests.Values;

namespace ElevenProvider.Provider.Tests.Resources;

/// <summary>An upload that is given up does not lose the sample, as far as the server answers.</summary>
public sealed class VoiceSampleCancellationTests : VoiceSampleTest
{
    /// <summary>No wait is over of itself.</summary>
    protected override FakeTime Time { get; } = new(TimeSpan.Zero);

    [Fact]
    public async Task An_upload_that_is_answered_just_after_a_cancel_is_recorded()
    {
        HoldAnswer("POST", EditRoute);
        var making = Made(("file", TextAsset("ID3 hello")));
        await RequestsHang();

        await Rpc.Cancel(new Empty(), default);
        AnswerHanging();

        Assert.Equal("ID3 hello", AudioOf(await making));
    }

    [Fact]
    public async Task An_upload_that_is_never_answered_may_have_added_the_file()
    {
        HoldAnswer("POST", EditRoute);
        var making = Made(("file", TextAsset("ID3 hello")), ("fileName", "hello.mp3"));
        await RequestsHang();

        await Rpc.Cancel(new Empty(), default);
        Assert.False(making.IsCompleted);
        Time.Advance(TimeSpan.FromSeconds(1.5));

        var status = await FailureOf(() => making);
        Assert.Equal(GrpcStatusCode.Unknown, status.Code);
        Assert.Contains($"Whether the file \"hello.mp3\" was added to the voice {Narrator} is not known", status.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sample_that_is_looked_for_after_a_lost_answer_is_found_by_one_more_look()
    {
        Switch("createsHiddenForListings", 1);
        Emulator.AddFault(new Fault { Method = "POST", Route = EditRoute, Connection = ConnectionFault.ResetAfter });
        var making = Made(("file", TextAsset("ID3 hello")));
        await EngineWasTold("waiting for the new sample");

        await Rpc.Cancel(new Empty(), default);

        Assert.Equal("ID3 hello", AudioOf(await making));
    }

    [Fact]
    public async Task A_sample_that_one_more_look_does_not_show_may_be_there()
    {
        Switch("createsHiddenForListings", 2);
        Emulator.AddFault(new Fault { Method = "POST", Route = EditRoute, Connection = ConnectionFault.ResetAfter });
        var making = Made(("file", TextAsset("ID3 hello")));
        await EngineWasTold("waiting for the new sample");

        await Rpc.Cancel(new Empty(), default);

        var status = await FailureOf(() => making);
        Assert.Equal(GrpcStatusCode.Unknown, status.Code);
        Assert.Contains("is not known", status.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_upload_that_was_not_sent_yet_is_cancelled()
    {
        Hang("GET", VoiceRoute);
        var making = Made(("file", TextAsset("ID3 hello")));
        await RequestsHang();

        await Rpc.Cancel(new Empty(), default);

        Assert.Equal(GrpcStatusCode.Cancelled, (await FailureOf(() => making)).Code);
        Assert.DoesNotContain($"POST {EditRoute}", Requests);
    }
}
