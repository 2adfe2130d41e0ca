using ElevenProvider.Protocol.Grpc;

namespace ElevenProvider.Provider.Tests.Resources;

/// <summary>What the subscription, the library or the server refuse is explained, and leaves nothing behind.</summary>
public sealed class SharedVoiceAddLimitTests : SharedVoiceAddTest
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_lack_of_slots_is_explained_with_the_numbers_of_the_subscription(bool legacy)
    {
        Switch("legacyErrors", legacy);
        Subscription("voiceLimit", 1);

        var status = await FailureOf(() => Voice().Create(Inputs()));

        Assert.Equal(GrpcStatusCode.FailedPrecondition, status.Code);
        Assert.Contains("voice_limit_reached", status.Message, StringComparison.Ordinal);
        Assert.Contains("growing_business", status.Message, StringComparison.Ordinal);
        Assert.Contains("1 of 1 voice slots", status.Message, StringComparison.Ordinal);
        Assert.Empty(Copies);
    }

    [Fact]
    public async Task A_lack_of_additions_is_explained_with_the_numbers_of_the_subscription()
    {
        Subscription("maxVoiceAddEdits", 0);

        var status = await FailureOf(() => Voice().Create(Inputs()));

        Assert.Contains("0 of 0 additions and edits", status.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_limit_is_explained_even_where_the_key_may_not_read_the_subscription()
    {
        Subscription("voiceLimit", 1);
        Fail("GET", "/v1/user/subscription", 401, "missing_permissions");

        var status = await FailureOf(() => Voice().Create(Inputs()));

        Assert.Contains("1 / 1", status.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("voiceId", false)]
    [InlineData("publicUserId", false)]
    [InlineData("voiceId", true)]
    public async Task A_voice_that_the_library_has_not_is_named(string property, bool legacy)
    {
        Switch("legacyErrors", legacy);

        var status = await FailureOf(() => Voice().Create(Inputs((property, "nobody"))));

        Assert.Equal(GrpcStatusCode.FailedPrecondition, status.Code);
        Assert.Contains("\"nobody\"", status.Message, StringComparison.Ordinal);
        Assert.Contains("getSharedVoices", status.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_may_not_add_is_told_what_it_lacks()
    {
        Fail("POST", AddRoute, 401, "missing_permissions", "The API key you used is missing the permission add_voice_from_voice_library to execute this operation.");

        var status = await FailureOf(() => Voice().Create(Inputs()));

        Assert.Equal(GrpcStatusCode.PermissionDenied, status.Code);
        Assert.Contains("add_voice_from_voice_library", status.Message, StringComparison.Ordinal);
    }
}
