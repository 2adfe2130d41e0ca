using ElevenProvider.Protocol.Grpc;
using ElevenProvider.Protocol.PropertyValues;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;
using Changes = Pulumirpc.DiffResponse.Types.DiffChanges;

namespace ElevenProvider.Provider.Tests.Resources;

/// <summary>A voice that was added is recorded, whatever fails after that.</summary>
public sealed class SharedVoiceAddFailureTests : SharedVoiceAddTest
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Configure(("maxRetries", "0"));
    }

    [Fact]
    public async Task A_copy_that_cannot_be_read_back_is_recorded()
    {
        Fail("GET", VoiceRoute, 500, "internal_error", times: 1);
        var voice = Voice();

        var status = await FailureOf(() => voice.Create(Inputs()));

        Assert.Equal(GrpcStatusCode.Unknown, status.Code);
        voice.Record(status.Find<ErrorResourceInitFailed>()!, await voice.Checked(Inputs()));
        Assert.Equal(Assert.Single(Copies).Key, voice.Id);
        Assert.Equal(Changes.DiffNone, (await voice.Diff(Inputs())).Changes);

        // An engine updates after a failure even where nothing differs.
        await voice.Update(Inputs());
        Assert.Equal("copied", voice.Outputs.Text("status"));
        await NothingChanged(voice);
    }

    [Fact]
    public async Task A_copy_that_does_not_show_is_recorded_by_what_is_known()
    {
        Fail("GET", VoiceRoute, 404, "voice_not_found", times: 6);
        var voice = Voice();

        await voice.Create(Inputs(("bookmarked", false)));

        Assert.Equal(Assert.Single(Copies).Key, voice.Id);
        Assert.Equal(("Nora", PropertyBoolean.From(false)), (voice.Outputs.Text("newName"), voice.Outputs["bookmarked"]));
        await NothingChanged(voice);
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

    [Theory]
    [InlineData("GET", ListRoute)]
    [InlineData("POST", AddRoute)]
    public async Task A_creation_that_is_refused_leaves_nothing(string method, string route)
    {
        Fail(method, route, 403, "forbidden");

        var status = await FailureOf(() => Voice().Create(Inputs()));

        Assert.Equal(GrpcStatusCode.PermissionDenied, status.Code);
        Assert.Empty(status.Details);
        Assert.Empty(Copies);
    }
}
