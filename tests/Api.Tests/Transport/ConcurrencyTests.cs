using ElevenProvider.Api.Tests.Server;

namespace ElevenProvider.Api.Tests.Transport;

public sealed class ConcurrencyTests
{
    [Fact]
    public async Task No_more_requests_are_in_flight_than_allowed()
    {
        const int Limit = 3;
        const int Calls = 12;
        var inFlight = 0;
        var most = 0;
        var full = new TaskCompletionSource();
        await using var server = new ScriptedServer(_ =>
        {
            var now = Interlocked.Increment(ref inFlight);
            InterlockedMax(ref most, now);
            if (now == Limit)
            {
                full.TrySetResult();
            }

            // Nobody is answered before the limit is reached, so that a lower bound would hang and a higher one is seen.
            return Reply.After(full.Task.ContinueWith(_ => Interlocked.Decrement(ref inFlight), TaskScheduler.Default), Reply.Json("""{"voice_id":"v"}"""));
        });
        using var client = TestClient.With(TestClient.OptionsFor(server.Address) with { MaxConcurrentRequests = Limit });

        await Task.WhenAll(Enumerable.Range(0, Calls).Select(number => client.Voices.Get($"voice{number}", CancellationToken.None)));

        Assert.Equal(Calls, server.Requests.Count);
        Assert.Equal(Limit, most);
    }

    [Fact]
    public async Task A_call_that_waits_for_its_next_attempt_leaves_its_place_to_others()
    {
        await using var server = new ScriptedServer(request =>
            request.Target is "/v1/user" ? Reply.Json("""{"user_id":"u"}""") : Reply.Json("{}", 503));
        using var client = TestClient.With(TestClient.OptionsFor(server.Address) with { MaxConcurrentRequests = 1 });
        var others = new List<Task>();

        await TestClient.FailureOf(() => client
            .NotifyingRetries(_ => others.Add(client.Users.GetUser(CancellationToken.None)))
            .Members.List(CancellationToken.None));

        await Task.WhenAll(others);
        Assert.Equal(4, others.Count);
    }

    private static void InterlockedMax(ref int target, int value)
    {
        int seen;
        while ((seen = Volatile.Read(ref target)) < value && Interlocked.CompareExchange(ref target, value, seen) != seen)
        {
        }
    }
}
