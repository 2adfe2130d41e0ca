using ElevenProvider.Api.Errors;
using ElevenProvider.Api.Requests;
using ElevenProvider.Api.Tests.Server;
using ElevenProvider.Clocks;

namespace ElevenProvider.Api.Tests.Transport;

public sealed class SeveralAttemptsTests
{
    [Fact]
    public async Task Requests_that_fail_together_do_not_come_back_together()
    {
        Assert.NotEqual(await FirstWait(0.1), await FirstWait(0.9));
        Assert.Equal(await FirstWait(0.1), await FirstWait(0.1));
    }

    [Fact]
    public async Task Attempts_that_may_have_been_carried_out_do_not_cancel_each_other_out()
    {
        await using var server = new ScriptedServer(Reply.Reset(), Reply.Reset(), Reply.Json("""{"detail":{"message":"gone"}}""", 404));
        using var client = TestClient.For(server.Address);

        var error = await TestClient.FailureOf(() => client.ServiceAccounts.DeleteApiKey("sa", "k", CancellationToken.None));

        Assert.Equal((ApiErrorKind.NotFound, 3), (error.Kind, error.Attempts));
        Assert.True(error.OutcomeIsUnknown);
    }

    private static async Task<TimeSpan> FirstWait(double chance)
    {
        await using var server = new ScriptedServer(Reply.Json("{}", 503), Reply.Json("""{"user_id":"u"}"""));
        using var client = new ElevenLabsClient(TestClient.OptionsFor(server.Address), new FakeTime(), () => chance);
        var notices = new List<RetryNotice>();

        await client.NotifyingRetries(notices.Add).Users.GetUser(CancellationToken.None);

        return Assert.Single(notices).Delay;
    }
}
