using ElevenProvider.Api.Errors;
using ElevenProvider.Api.ServiceAccounts;
using ElevenProvider.Api.Tests.Server;
using ElevenProvider.Clocks;

namespace ElevenProvider.Api.Tests.Transport;

public sealed class CancellationTests
{
    private static readonly NewApiKey NewKey = new() { Name = "CI", Permissions = ["all"] };

    private readonly TaskCompletionSource _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _caller = new();
    private readonly FakeTime _time = new(TimeSpan.Zero);

    [Fact]
    public async Task A_read_whose_caller_gives_up_ends_at_once()
    {
        await using var server = Server("{}");
        using var client = TestClient.With(TestClient.OptionsFor(server.Address), _time);

        var reading = client.Users.GetUser(_caller.Token);
        await _arrived.Task;
        await _caller.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
    }

    [Fact]
    public async Task A_creation_that_is_under_way_is_carried_to_its_end_because_its_answer_comes_only_once()
    {
        await using var server = Server("""{"xi-api-key":"the secret","key_id":"k1"}""");
        using var client = TestClient.With(TestClient.OptionsFor(server.Address), _time);

        var creating = client.ServiceAccounts.CreateApiKey("sa", NewKey, _caller.Token);
        await _arrived.Task;
        await _caller.CancelAsync();
        _time.Advance(TimeSpan.FromSeconds(1.49));
        _answer.SetResult();

        Assert.Equal("k1", (await creating).KeyId);
    }

    [Fact]
    public async Task A_creation_that_failed_is_not_tried_again_for_a_caller_who_gave_up()
    {
        await using var server = new ScriptedServer(_ =>
        {
            _arrived.TrySetResult();
            return Reply.After(_answer.Task, Reply.Json("{}", 429));
        });
        using var client = TestClient.With(TestClient.OptionsFor(server.Address), _time);

        var creating = client.ServiceAccounts.CreateApiKey("sa", NewKey, _caller.Token);
        await _arrived.Task;
        await _caller.CancelAsync();
        _answer.SetResult();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => creating);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_creation_that_was_not_sent_yet_is_not_sent()
    {
        await using var server = Server("""{"user_id":"u"}""");
        using var client = TestClient.With(TestClient.OptionsFor(server.Address) with { MaxConcurrentRequests = 1 });
        var reading = client.Users.GetUser(CancellationToken.None);
        await _arrived.Task;

        var creating = client.ServiceAccounts.CreateApiKey("sa", NewKey, _caller.Token);
        await _caller.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => creating);
        _answer.SetResult();
        await reading;
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_creation_without_an_answer_ends_a_little_later_and_its_outcome_is_unknown()
    {
        await using var server = Server("{}");
        using var client = TestClient.With(TestClient.OptionsFor(server.Address), _time);

        var creating = client.ServiceAccounts.CreateApiKey("sa", NewKey, _caller.Token);
        await _arrived.Task;
        await _caller.CancelAsync();
        _time.Advance(TimeSpan.FromSeconds(1.5));

        var failure = await TestClient.FailureOf(() => creating);
        Assert.True(failure.OutcomeIsUnknown);
        Assert.Equal(ApiErrorKind.Timeout, failure.Kind);
        Assert.Contains("given up before the server answered", failure.Message, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    // Answers, with success, when it is told to.
    private ScriptedServer Server(string body) => new(_ =>
    {
        _arrived.TrySetResult();
        return Reply.After(_answer.Task, Reply.Json(body));
    });
}
