using ElevenProvider.Protocol.Grpc;
using ElevenProvider.Protocol.PropertyValues;

namespace ElevenProvider.Provider.Tests.Resources;

public sealed class SharedVoiceAddImportTests : SharedVoiceAddTest
{
    [Theory]
    [InlineData(Narrator)]
    [InlineData("PremadeVoice00000001")]
    public async Task A_voice_that_is_no_copy_is_not_imported_because_it_would_be_deleted_for_good(string id)
    {
        var status = await FailureOf(() => Voice().ReadForImport(id));

        Assert.Equal(GrpcStatusCode.FailedPrecondition, status.Code);
        Assert.Contains("not a copy from the voice library", status.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_imported_by_what_the_library_calls_it()
    {
        var id = await AddByHand();

        var read = await Voice().ReadForImport($"library:{Owner}/{Calm}");

        Assert.Equal(id, read.Id);
        Assert.Equal(Inputs(("bookmarked", true)), read.Inputs.ToPropertyObject());
    }

    [Fact]
    public async Task What_the_workspace_has_no_copy_of_is_not_there() => IsGone(await Voice().ReadForImport($"library:{Owner}/{Calm}"));

    [Theory]
    [InlineData("library:")]
    [InlineData("library:" + Calm)]
    [InlineData($"library:{Owner}/")]
    [InlineData($"library:/{Calm}")]
    [InlineData($"library:{Owner}/{Calm}/more")]
    public async Task A_spelling_that_makes_no_sense_is_refused_with_the_right_one(string id)
    {
        var status = await FailureOf(() => Voice().ReadForImport(id));

        Assert.Equal(GrpcStatusCode.InvalidArgument, status.Code);
        Assert.Contains("library:<public user id>/<voice id in the library>", status.Message, StringComparison.Ordinal);
    }
}
