using ElevenProvider.Api.Errors;
using ElevenProvider.Api.ServiceAccounts;
using ElevenProvider.Api.Tests.Server;
using ElevenProvider.Api.Voices;
using ElevenProvider.Api.WorkspaceResources;
using ElevenProvider.Clocks;

namespace ElevenProvider.Api.Tests.Transport;

public sealed class CancellationTests
{
    private static readonly NewApiKey NewKey = new() { Name = "CI", Permissions = ["all"] };

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static TheoryData<string> Changes { get; } =
    [
        "a membership is added",
        "a membership is removed",
        "a role is given",
        "a role is taken away",
        "a key is changed",
        "a key is deleted",
        "a voice is renamed",
        "a voice is deleted",
    ];

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

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task A_change_that_is_under_way_is_carried_to_its_end_too(string change)
    {
        await using var server = Server("{}");
        using var client = TestClient.With(TestClient.OptionsFor(server.Address), _time);

        var changing = Change(client, change);
        await _arrived.Task;
        await _caller.CancelAsync();
        Assert.False(changing.IsCompleted);
        _answer.SetResult();

        await changing;
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task A_change_without_an_answer_ends_a_little_later_and_its_outcome_is_unknown(string change)
    {
        await using var server = Server("{}");
        using var client = TestClient.With(TestClient.OptionsFor(server.Address), _time);

        var changing = Change(client, change);
        await _arrived.Task;
        await _caller.CancelAsync();
        _time.Advance(TimeSpan.FromSeconds(1.5));

        var failure = await TestClient.FailureOf(() => changing);
        Assert.True(failure.OutcomeIsUnknown);
        Assert.Contains("Whether it was carried out is not known", failure.Message, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task A_change_that_is_given_up_before_another_attempt_keeps_the_outcome_of_the_last_one(string change)
    {
        await using var server = new ScriptedServer(static _ => Reply.Json("{}", 503));
        using var client = TestClient.With(TestClient.OptionsFor(server.Address), _time);
        var notices = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        var changing = Change(client.NotifyingRetries(_ => notices.TrySetResult()), change);
        await notices.Task;
        await _caller.CancelAsync();

        var failure = await TestClient.FailureOf(() => changing);
        Assert.True(failure.OutcomeIsUnknown);
        Assert.Contains("HTTP 503", failure.Message, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task A_change_that_was_turned_away_or_not_sent_is_certainly_not_made(string change)
    {
        await using var server = new ScriptedServer(static _ => Reply.Json("{}", 429));
        using var client = TestClient.With(TestClient.OptionsFor(server.Address), _time);
        var notices = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        var changing = Change(client.NotifyingRetries(_ => notices.TrySetResult()), change);
        await notices.Task;
        await _caller.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => changing);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Change(client, change));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_read_that_is_given_up_before_another_attempt_is_cancelled()
    {
        await using var server = new ScriptedServer(static _ => Reply.Json("{}", 503));
        using var client = TestClient.With(TestClient.OptionsFor(server.Address), _time);
        var notices = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        var reading = client.NotifyingRetries(_ => notices.TrySetResult()).Users.GetUser(_caller.Token);
        await notices.Task;
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
    public async Task A_read_that_nobody_waits_for_makes_place_at_once()
    {
        await using var server = new ScriptedServer(request =>
        {
            _arrived.TrySetResult();
            return request.Method == "DELETE" ? Reply.Json("{}") : Reply.After(_answer.Task, Reply.Json("{}"));
        });
        using var client = TestClient.With(TestClient.OptionsFor(server.Address) with { MaxConcurrentRequests = 1 }, _time);
        var reading = client.Users.GetUser(_caller.Token);
        await _arrived.Task;

        await _caller.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);

        await client.Voices.Delete("v", CancellationToken.None).WaitAsync(Patience);
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

    private Task Change(ElevenLabsClient client, string change) => change switch
    {
        "a membership is added" => client.Groups.AddMember("g", "a@example.com", _caller.Token),
        "a membership is removed" => client.Groups.RemoveMember("g", "a@example.com", _caller.Token),
        "a role is given" => client.WorkspaceResources.Share("voice", "v", "viewer", new ShareTarget(ShareTargetKind.Group, "g"), _caller.Token),
        "a role is taken away" => client.WorkspaceResources.Unshare("voice", "v", new ShareTarget(ShareTargetKind.Group, "g"), _caller.Token),
        "a key is changed" => client.ServiceAccounts.UpdateApiKey("sa", "k", new ApiKeyUpdate { Name = "n", Permissions = ["all"], IsEnabled = true }, _caller.Token),
        "a key is deleted" => client.ServiceAccounts.DeleteApiKey("sa", "k", _caller.Token),
        "a voice is renamed" => client.Voices.Edit("v", new VoiceEdit { Name = "n", Labels = new Dictionary<string, string>(StringComparer.Ordinal) }, _caller.Token),
        _ => client.Voices.Delete("v", _caller.Token),
    };

    // Answers, with success, when it is told to.
    private ScriptedServer Server(string body) => new(_ =>
    {
        _arrived.TrySetResult();
        return Reply.After(_answer.Task, Reply.Json(body));
    });
}
