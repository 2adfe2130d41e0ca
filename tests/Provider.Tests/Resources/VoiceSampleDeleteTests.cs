using ElevenProvider.Protocol.Grpc;
using static ElevenProvider.Provider.Tests.Values;

namespace ElevenProvider.Provider.Tests.Resources;

/// <summary>A recording is deleted, and the others stay.</summary>
public sealed class VoiceSampleDeleteTests : VoiceSampleTest
{
    [Fact]
    public async Task Deleting_leaves_the_other_samples_alone()
    {
        var it = await Made(("file", TextAsset("ID3 hello")));

        await it.Delete();

        Assert.Equal([Seeded], Samples().Keys);
    }

    [Fact]
    public async Task That_the_last_sample_must_stay_is_explained()
    {
        Switch("lastSampleStays", true);
        var it = await Imported($"{Narrator}/{Seeded}");

        var status = await FailureOf(() => it.Delete());

        Assert.Contains("is the only one of the voice NarratorVoice0000001", status.Message, StringComparison.Ordinal);
        Assert.Contains("pulumi state delete", status.Message, StringComparison.Ordinal);
        Assert.Contains("A voice must keep at least one sample", status.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_refusal_to_delete_is_told_as_it_is()
    {
        var it = await Made(("file", TextAsset("ID3 hello")));
        Fail("DELETE", SampleRoute, 403, "voice_access_denied");

        var status = await FailureOf(() => it.Delete());

        Assert.Equal(GrpcStatusCode.PermissionDenied, status.Code);
        Assert.Contains("It went wrong", status.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_to_delete_what_is_gone_is_success()
    {
        var it = await Made(("file", TextAsset("ID3 hello")));
        await it.Delete();
        Fail("DELETE", SampleRoute, 400, "bad_request", times: 1);

        await it.Delete();

        Assert.Equal([Seeded], Samples().Keys);
    }
}
