using ElevenProvider.Api.Errors;
using ElevenProvider.Api.Requests;
using ElevenProvider.Api.Tests.Server;
using ElevenProvider.Clocks;

namespace ElevenProvider.Api.Tests.Transport;

public sealed class TimeoutTests
{
    [Fact]
    public async Task An_attempt_without_an_answer_times_out_and_a_read_is_tried_again()
    {
        var time = new FakeTime();
        var attempts = 0;
        await using var server = new ScriptedServer(_ =>
        {
            if (Interlocked.Increment(ref attempts) > 1)
            {
                return Reply.Json("""{"user_id":"u"}""");
            }

            time.Advance(TestClient.RequestTimeout);
            return Reply.After(Forever(), Reply.Empty(200));
        });
        using var client = TestClient.With(TestClient.OptionsFor(server.Address), time);
        var notices = new List<RetryNotice>();

        await client.NotifyingRetries(notices.Add).Users.GetUser(CancellationToken.None);

        Assert.Equal(ApiErrorKind.Timeout, Assert.Single(notices).Kind);
    }

    [Fact]
    public async Task A_creation_that_times_out_may_have_happened()
    {
        var time = new FakeTime();
        await using var server = new ScriptedServer(_ =>
        {
            time.Advance(TestClient.RequestTimeout);
            return Reply.After(Forever(), Reply.Empty(200));
        });
        using var client = TestClient.With(TestClient.OptionsFor(server.Address), time);

        var error = await TestClient.FailureOf(
            () => client.ServiceAccounts.CreateApiKey("sa", new() { Name = "n", Permissions = [] }, CancellationToken.None));

        Assert.Equal(ApiErrorKind.Timeout, error.Kind);
        Assert.True(error.OutcomeIsUnknown);
        Assert.Contains("within 100 s", error.Message, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Cancelling_is_not_a_timeout()
    {
        using var cancellation = new CancellationTokenSource();
        await using var server = new ScriptedServer(_ =>
        {
            cancellation.Cancel();
            return Reply.After(Forever(), Reply.Empty(200));
        });
        using var client = TestClient.For(server.Address);

        var thrown = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.Users.GetUser(cancellation.Token));

        Assert.Equal(cancellation.Token, thrown.CancellationToken);
        Assert.Single(server.Requests);
    }

    private static Task Forever() => new TaskCompletionSource().Task;
}
