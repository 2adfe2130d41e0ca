using System.Globalization;
using ElevenProvider.Api.Errors;
using ElevenProvider.Api.Requests;
using ElevenProvider.Api.Tests.Server;
using ElevenProvider.Clocks;

namespace ElevenProvider.Api.Tests.Reads;

/// <summary>Reads that share an answer, by the number of requests that reach the server and by which of them answers whom.</summary>
public sealed class SharedReadsTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly FakeTime _time = new();

    [Fact]
    public async Task Reads_of_the_same_that_come_while_one_is_under_way_share_the_next()
    {
        var first = new TaskCompletionSource();
        await using var server = new ScriptedServer(Numbered(number => number == 1 ? first.Task : Task.CompletedTask));
        using var client = Client(server);

        var early = client.Users.GetUser(CancellationToken.None);
        await RequestsArrive(server, 1);
        var late = Enumerable.Range(0, 63).Select(_ => client.Users.GetUser(CancellationToken.None)).ToList();

        // They do not wait for the first, which was asked for before they came.
        Assert.All(await Task.WhenAll(late).WaitAsync(Patience), static user => Assert.NotEqual("1", user.UserId));
        first.SetResult();
        Assert.Equal("1", (await early).UserId);
        Assert.InRange(server.Requests.Count, 2, 10);
    }

    [Fact]
    public async Task Reads_of_different_things_share_nothing()
    {
        await using var server = new ScriptedServer(Numbered());
        using var client = Client(server);

        await Task.WhenAll(client.Voices.Get("a", CancellationToken.None), client.Voices.Get("b", CancellationToken.None));

        Assert.Equal(["/v1/voices/a", "/v1/voices/b"], server.Requests.Select(static request => request.Target).Order());
    }

    [Fact]
    public async Task Who_accepts_earlier_answers_gets_one_of_its_kind()
    {
        await using var server = new ScriptedServer(Numbered());
        using var client = Client(server);

        Assert.Equal("1", await Read(client, "a"));
        Assert.Equal("1", await Read(client, "b"));
        Assert.Equal("1", await Read(client, "c"));
    }

    [Fact]
    public async Task Who_reads_again_gets_a_new_answer()
    {
        await using var server = new ScriptedServer(Numbered());
        using var client = Client(server);

        Assert.Equal("1", await Read(client, "a"));
        Assert.Equal("2", await Read(client, "a"));
        Assert.Equal("2", await Read(client, "b"));
        Assert.Equal("3", await Read(client, "b"));
    }

    [Fact]
    public async Task One_operation_may_use_the_same_answer_twice()
    {
        await using var server = new ScriptedServer(Numbered());
        using var client = Client(server);
        var operation = client.AcceptingEarlierAnswers("a");

        await operation.Users.GetUser(CancellationToken.None);
        Assert.False(operation.HasReadEarlierAnswers);
        Assert.Equal("1", (await operation.Users.GetUser(CancellationToken.None)).UserId);
        Assert.True(operation.HasReadEarlierAnswers);
    }

    [Fact]
    public async Task Who_does_not_accept_earlier_answers_neither_gets_one_nor_leaves_one()
    {
        await using var server = new ScriptedServer(Numbered());
        using var client = Client(server);

        Assert.Equal("1", await Read(client, "a"));
        Assert.Equal("2", (await client.Users.GetUser(CancellationToken.None)).UserId);
        Assert.Equal("3", await Read(client, "b"));
    }

    [Fact]
    public async Task An_answer_is_of_no_use_after_ten_seconds()
    {
        await using var server = new ScriptedServer(Numbered());
        using var client = Client(server);

        Assert.Equal("1", await Read(client, "a"));
        _time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal("1", await Read(client, "b"));
        _time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal("2", await Read(client, "c"));
    }

    [Theory]
    [InlineData(200)]
    [InlineData(404)]
    public async Task No_read_is_answered_from_before_a_write_whatever_came_of_that(int status)
    {
        await using var server = new ScriptedServer(Numbered(others: Reply.Json("""{"detail":{"code":"voice_not_found"}}""", status)));
        using var client = Client(server);

        Assert.Equal("1", await Read(client, "a"));
        await Record.ExceptionAsync(() => client.Voices.Delete("v", CancellationToken.None));
        Assert.Equal("2", await Read(client, "b"));
    }

    [Fact]
    public async Task No_read_after_a_write_joins_one_that_was_under_way_before_it()
    {
        var first = new TaskCompletionSource();
        await using var server = new ScriptedServer(Numbered(number => number == 1 ? first.Task : Task.CompletedTask, Reply.Json("{}")));
        using var client = Client(server);

        var before = Read(client, "a");
        await RequestsArrive(server, 1);
        await client.Voices.Delete("v", CancellationToken.None);
        Assert.Equal("2", await Read(client, "b"));
        first.SetResult();
        Assert.Equal("1", await before);

        // The older answer came last, but it is still the older one.
        Assert.Equal("2", await Read(client, "c"));
    }

    [Fact]
    public async Task A_failure_is_everybodys_who_waits_and_nobodys_who_comes_later()
    {
        var failing = new TaskCompletionSource();
        var number = 0;
        await using var server = new ScriptedServer(_ => Interlocked.Increment(ref number) == 1
            ? Reply.After(failing.Task, Reply.Json("""{"detail":{"code":"invalid_api_key"}}""", 401))
            : Reply.Json("""{"user_id":"fine"}"""));
        using var client = Client(server);

        var waiting = new[] { "a", "b" }.Select(name => TestClient.FailureOf(() => Read(client, name))).ToList();
        await RequestsArrive(server, 1);
        failing.SetResult();

        Assert.All(await Task.WhenAll(waiting), static problem => Assert.Equal(ApiErrorKind.Unauthorized, problem.Kind));
        Assert.Equal("fine", await Read(client, "c"));
    }

    [Fact]
    public async Task Who_gives_up_does_not_take_the_answer_away_from_others()
    {
        var answer = new TaskCompletionSource();
        await using var server = new ScriptedServer(Numbered(_ => answer.Task));
        using var client = Client(server);
        using var cancellation = new CancellationTokenSource();

        var first = client.AcceptingEarlierAnswers("a").Users.GetUser(cancellation.Token);
        await RequestsArrive(server, 1);
        var second = Read(client, "b");
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        answer.SetResult();
        Assert.Equal("1", await second);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_request_for_which_nobody_waits_any_more_is_given_up()
    {
        await using var server = new ScriptedServer(Numbered(static number => number == 1 ? new TaskCompletionSource().Task : Task.CompletedTask));
        using var client = TestClient.With(TestClient.OptionsFor(server.Address) with { MaxConcurrentRequests = 1 }, _time);
        using var cancellation = new CancellationTokenSource();

        var first = client.AcceptingEarlierAnswers("a").Users.GetUser(cancellation.Token);
        await RequestsArrive(server, 1);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);

        // There is one place only, which the first one has left.
        Assert.Equal("2", await Read(client, "b"));
    }

    [Fact]
    public async Task All_who_wait_are_told_of_retries()
    {
        var first = new TaskCompletionSource();
        var number = 0;
        await using var server = new ScriptedServer(_ =>
            Interlocked.Increment(ref number) == 1 ? Reply.After(first.Task, Reply.Json("{}", 503)) : Reply.Json("""{"user_id":"u"}"""));
        using var client = Client(server);
        var notices = new Dictionary<string, List<RetryNotice>> { ["a"] = [], ["b"] = [] };

        var reading = notices.Select(each => client.NotifyingRetries(each.Value.Add).AcceptingEarlierAnswers(each.Key).Users.GetUser(CancellationToken.None)).ToList();
        await RequestsArrive(server, 1);
        first.SetResult();
        await Task.WhenAll(reading);

        Assert.All(notices.Values, static told => Assert.Equal(2, Assert.Single(told).NextAttempt));
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task Many_different_reads_are_not_kept_for_ever()
    {
        await using var server = new ScriptedServer(static _ => Reply.Json("""{"voice_id":"v"}"""));
        using var client = Client(server);
        var answers = new List<WeakReference>();
        for (var number = 0; number < 200; number++)
        {
            answers.Add(await Voice(client, number));
            _time.Advance(TimeSpan.FromSeconds(1));
        }

        GC.Collect();
        Assert.InRange(answers.Count(static answer => answer.IsAlive), 1, 150);
    }

    private ElevenLabsClient Client(ScriptedServer server) => TestClient.With(TestClient.OptionsFor(server.Address), _time);

    private static async Task<string> Read(ElevenLabsClient client, string reader) =>
        (await client.AcceptingEarlierAnswers(reader).Users.GetUser(CancellationToken.None).WaitAsync(Patience)).UserId;

    // Nothing here may hold the answer.
    private static async Task<WeakReference> Voice(ElevenLabsClient client, int number) => new(
        await client.AcceptingEarlierAnswers("reader").Voices.Get(number.ToString(CultureInfo.InvariantCulture), CancellationToken.None));

    // Each answer about the user holds its number, so that it is seen which one a reader got.
    private static Func<ReceivedRequest, Reply> Numbered(Func<int, Task>? until = null, Reply? others = null)
    {
        var count = 0;
        return request =>
        {
            if (others is not null && request.Target != "/v1/user")
            {
                return others;
            }

            var number = Interlocked.Increment(ref count);
            return Reply.After(until?.Invoke(number) ?? Task.CompletedTask, Reply.Json($$"""{"user_id":"{{number}}","voice_id":"{{number}}"}"""));
        };
    }

    private static async Task RequestsArrive(ScriptedServer server, int count)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (server.Requests.Count < count)
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
