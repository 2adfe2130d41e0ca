using Pulumirpc;
using static ElevenProvider.Provider.Tests.Values;

namespace ElevenProvider.Provider.Tests.Lifecycle;

public sealed class OperationLogTests : PluginTest
{
    [Fact]
    public async Task While_it_waits_for_another_attempt_the_user_sees_why()
    {
        Fail("GET", KeysRoute, 429, "rate_limit_exceeded", "Slow down.", times: 2);
        var key = Resource("ServiceAccountApiKey");

        await key.ReadForImport($"{Account}/nothing");

        Assert.Equal(2, Engine.Messages.Count);
        Assert.All(Engine.Messages, message =>
        {
            Assert.True(message.Ephemeral);
            Assert.Equal(LogSeverity.Info, message.Severity);
            Assert.Equal(key.Urn, message.Urn);
            Assert.Contains("Slow down. Trying again in", message.Message, StringComparison.Ordinal);
        });
        Assert.Contains("(attempt 2 of 5)", Engine.Messages[0].Message, StringComparison.Ordinal);
        Assert.Contains("(attempt 3 of 5)", Engine.Messages[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_it_waits_for_an_object_to_appear_the_user_sees_that()
    {
        Switch("createsHiddenForListings", 2);
        var key = Resource("ServiceAccountApiKey");

        await key.Create(Properties(("serviceAccountUserId", Account), ("permissions", List("all"))));

        Assert.Equal(2, Engine.Messages.Count);
        Assert.All(Engine.Messages, message =>
        {
            Assert.True(message.Ephemeral);
            Assert.Equal(key.Urn, message.Urn);
            Assert.Contains("waiting for the new key to appear", message.Message, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_value_that_is_not_known_is_passed_on_with_a_warning()
    {
        var key = Resource("ServiceAccountApiKey");

        await key.Checked(Properties(("serviceAccountUserId", Account), ("permissions", List("text_to_speach"))));

        var message = Assert.Single(Engine.Messages);
        Assert.Equal(LogSeverity.Warning, message.Severity);
        Assert.False(message.Ephemeral);
        Assert.Equal(key.Urn, message.Urn);
        Assert.Contains("did you mean text_to_speech?", message.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_message_holds_a_secret_or_ends_the_deployment()
    {
        Fail("GET", KeysRoute, 429, "rate_limit_exceeded", $"The key {ElevenProvider.Emulator.EmulatorOptions.DefaultApiKey} is too fast.", times: 1);
        Switch("createsHiddenForListings", 2);

        await Resource("ServiceAccountApiKey").Create(Properties(("serviceAccountUserId", Account), ("permissions", List("all"))));

        Assert.NotEmpty(Engine.Messages);
        Assert.All(Engine.Messages, static message =>
        {
            Assert.NotEqual(LogSeverity.Error, message.Severity);
            Assert.DoesNotContain(ElevenProvider.Emulator.EmulatorOptions.DefaultApiKey, message.Message, StringComparison.Ordinal);
            Assert.DoesNotMatch("sk_[0-9a-f]{8}", message.Message);
        });
    }
}
