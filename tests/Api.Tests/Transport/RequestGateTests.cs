using System.Net;
using ElevenProvider.Api.Errors;
using ElevenProvider.Api.Transport;
using ElevenProvider.Clocks;

namespace ElevenProvider.Api.Tests.Transport;

public sealed class RequestGateTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly FakeTime _time = new();
    private readonly HttpResponseMessage _response = new();
    private readonly CancellationTokenSource _caller = new();

    private AttemptResult Answer => new ApiAnswer(HttpStatusCode.OK, _response.Headers, default);

    private static AttemptResult Refusal => new ApiFailure(ApiErrorKind.RateLimited, "too many requests");

    public void Dispose()
    {
        _response.Dispose();
        _caller.Dispose();
    }

    [Fact]
    public async Task Answers_let_more_of_them_in()
    {
        var gate = new RequestGate(64, _time);
        var calls = Calls(gate, 16);

        await End(calls, Answer);

        // Only the first one ended while as many were in flight as may be.
        Assert.Equal(17, Calls(gate, 20).Count(static call => call.HasBegun));
    }

    [Fact]
    public async Task Those_who_wait_come_in_as_answers_come()
    {
        var gate = new RequestGate(64, _time);
        var calls = Calls(gate, 18);

        calls[0].End(Answer);
        await calls[16].Begun;
        await calls[17].Begun;

        Assert.False(new Call(gate).HasBegun);
    }

    [Fact]
    public async Task Refusals_keep_some_of_them_out()
    {
        var gate = new RequestGate(64, _time);
        var calls = Calls(gate, 16);

        await End(calls, Refusal);

        Assert.Equal(11, Calls(gate, 20).Count(static call => call.HasBegun));
    }

    [Fact]
    public async Task Other_failures_say_nothing_about_how_many_are_too_many()
    {
        var gate = new RequestGate(64, _time);
        var calls = Calls(gate, 16);

        await End(calls, new ApiFailure(ApiErrorKind.NotFound, "not there"));

        Assert.Equal(16, Calls(gate, 20).Count(static call => call.HasBegun));
    }

    [Fact]
    public async Task An_attempt_that_throws_leaves_its_place()
    {
        var gate = new RequestGate(1, _time);

        await Assert.ThrowsAsync<InvalidOperationException>(() => gate.RunAsync("GET /", static _ => throw new InvalidOperationException(), CancellationToken.None));

        Assert.True(new Call(gate).HasBegun);
    }

    [Fact]
    public async Task Answers_that_take_much_longer_than_others_of_their_kind_keep_some_out()
    {
        var gate = new RequestGate(64, _time);
        await EndAfter(gate, TimeSpan.FromSeconds(1), "GET /quick");
        for (var count = 0; count < 6; count++)
        {
            await EndAfter(gate, TimeSpan.FromSeconds(10), "GET /slow");
        }

        var before = await Begun(gate);
        for (var count = 0; count < 6; count++)
        {
            await EndAfter(gate, TimeSpan.FromSeconds(10), "GET /quick");
        }

        Assert.Equal((16, 12), (before, await Begun(gate)));
    }

    [Fact]
    public async Task Who_comes_first_is_served_first()
    {
        var gate = new RequestGate(1, _time);
        var calls = Calls(gate, 200);

        for (var next = 1; next < calls.Count; next++)
        {
            calls[next - 1].End(Answer);
            await calls[next].Begun;
            Assert.All(calls.Skip(next + 1), static call => Assert.False(call.HasBegun));
        }
    }

    [Fact]
    public async Task Who_gave_up_before_does_not_begin()
    {
        var gate = new RequestGate(1, _time);
        await _caller.CancelAsync();

        var call = new Call(gate, cancellationToken: _caller.Token);

        Assert.False(call.HasBegun);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.Result);
        Assert.True(new Call(gate).HasBegun);
    }

    [Fact]
    public async Task Who_gives_up_while_waiting_makes_place_for_others()
    {
        var gate = new RequestGate(1, _time);
        var first = new Call(gate);
        var second = new Call(gate, cancellationToken: _caller.Token);
        var third = new Call(gate);

        await _caller.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second.Result);
        Assert.False(third.HasBegun);
        first.End(Answer);

        await third.Begun;
        Assert.False(second.HasBegun);
    }

    [Fact]
    public async Task A_turn_that_comes_in_the_moment_of_giving_up_is_given_on()
    {
        var gate = new RequestGate(1, _time);
        var backlog = new Backlog();
        var first = new Call(gate);
        var second = backlog.Begin(() => new Call(gate, cancellationToken: _caller.Token));
        var (third, fourth) = (new Call(gate), new Call(gate));

        // The second has given up, but not yet left the line when its turn comes.
        await _caller.CancelAsync();
        first.End(Answer);
        await first.Result;
        Assert.False(third.HasBegun);
        backlog.GoOn();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second.Result);
        await third.Begun;
        Assert.False(second.HasBegun);
        Assert.False(fourth.HasBegun);
    }

    private static List<Call> Calls(RequestGate gate, int count) => [.. Enumerable.Range(0, count).Select(_ => new Call(gate))];

    private static async Task End(IReadOnlyList<Call> calls, AttemptResult result)
    {
        foreach (var call in calls)
        {
            call.End(result);
            await call.Result;
        }
    }

    private async Task EndAfter(RequestGate gate, TimeSpan duration, string route)
    {
        var call = new Call(gate, route);
        _time.Advance(duration);
        await End([call], Answer);
    }

    // How many begin of more than may. They end without having taught anything.
    private static async Task<int> Begun(RequestGate gate)
    {
        var calls = Calls(gate, 20);
        var begun = calls.Count(static call => call.HasBegun);
        await End(calls, new ApiFailure(ApiErrorKind.NotFound, "not there"));
        return begun;
    }

    // An attempt that ends when it is told to. Where there is a place it has begun once this is made.
    private sealed class Call
    {
        private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource<AttemptResult> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly Task<AttemptResult> _running;

        public Call(RequestGate gate, string route = "GET /v1/user", CancellationToken cancellationToken = default) => _running = gate.RunAsync(
            route,
            _ =>
            {
                _begun.SetResult();
                return _end.Task;
            },
            cancellationToken);

        public Task Begun => _begun.Task.WaitAsync(Patience);

        public bool HasBegun => _begun.Task.IsCompleted;

        public Task<AttemptResult> Result => _running.WaitAsync(Patience);

        public void End(AttemptResult result) => _end.SetResult(result);
    }
}
