using ElevenProvider.Api;
using ElevenProvider.Api.Errors;
using ElevenProvider.Clocks;
using ElevenProvider.Emulator;
using ElevenProvider.Emulator.Faults;
using ElevenProvider.Provider.Workspaces;

namespace ElevenProvider.Provider.Tests.Workspaces;

public sealed class UncertainCreationTests
{
    [Fact]
    public async Task Who_gives_up_before_the_second_attempt_is_told_of_the_first()
    {
        var lost = await Lost();
        var attempts = 0;

        var failure = await Assert.ThrowsAsync<ProblemException>(() => UncertainCreation.Run<string>(
            () => ++attempts == 1 ? throw lost : throw new OperationCanceledException(),
            static _ => Task.FromResult<string?>(null),
            static lost => new ProblemException(lost.Message)));

        Assert.Equal(lost.Message, failure.Message);
    }

    [Fact]
    public Task Who_gives_up_before_the_first_attempt_has_made_nothing() => Assert.ThrowsAsync<OperationCanceledException>(() => UncertainCreation.Run<string>(
        static () => throw new OperationCanceledException(),
        static _ => Task.FromResult<string?>(null),
        static lost => new ProblemException(lost.Message)));

    private static async Task<ApiException> Lost()
    {
        await using var emulator = await EmulatorServer.StartAsync();
        emulator.AddFault(new Fault { Status = 500 });
        using var client = new ElevenLabsClient(
            new ElevenLabsClientOptions { BaseAddress = emulator.Url, ApiKey = EmulatorOptions.DefaultApiKey, MaxRetries = 0 }, new FakeTime(), static () => 0.5);
        var lost = await Assert.ThrowsAsync<ApiException>(() => client.Voices.Delete("v", CancellationToken.None));
        Assert.True(lost.OutcomeIsUnknown);
        return lost;
    }
}
