using ElevenProvider.Protocol.Grpc.Server;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;
using static ElevenProvider.Protocol.Services.ResourceProviderMethods;

namespace ElevenProvider.Protocol.Tests.Grpc;

public sealed class CancellationTests
{
    private readonly TaskCompletionSource<CancellationToken> _handling = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Fact]
    public async Task Cancelled_call_is_cancelled_on_both_sides()
    {
        await using var connection = await Loopback.StartAsync(new GrpcMethodTable().Add(Cancel, async (_, token) =>
        {
            _handling.SetResult(token);
            await Waiting.Cancelled(token);
            return new Empty();
        }));
        using var caller = new CancellationTokenSource();
        var call = connection.Channel.CallAsync(Cancel, new Empty(), null, caller.Token);
        var token = await _handling.Task.Soon();

        await caller.CancelAsync();

        var cancelled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.Soon());
        Assert.Equal(caller.Token, cancelled.CancellationToken);
        Assert.Equal("The call was cancelled.", cancelled.Message);
        await Waiting.Cancelled(token).Soon();
    }

    [Fact]
    public async Task Call_that_is_cancelled_before_it_starts_never_starts()
    {
        await using var connection = await Loopback.StartAsync(new GrpcMethodTable().Add(List, (_, token) => Endless(token)));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => connection.Channel.StreamAsync(List, new ListRequest(), null, new CancellationToken(canceled: true)).ToListAsync().AsTask().Soon());
        Assert.False(_handling.Task.IsCompleted);
    }

    [Fact]
    public async Task Stream_that_is_left_early_is_cancelled()
    {
        await using var connection = await Loopback.StartAsync(new GrpcMethodTable().Add(List, (_, token) => Endless(token)));

        await foreach (var response in connection.Channel.StreamAsync(List, new ListRequest(), null, default))
        {
            Assert.Equal("item", response.Result.Id);
            break;
        }

        await Waiting.Cancelled(await _handling.Task.Soon()).Soon();
    }

    [Fact]
    public async Task Stream_is_cancelled_while_it_waits_for_the_next_message()
    {
        await using var connection = await Loopback.StartAsync(new GrpcMethodTable().Add(List, (_, token) => Endless(token)));
        using var caller = new CancellationTokenSource();
        await using var responses = connection.Channel.StreamAsync(List, new ListRequest(), null, caller.Token).GetAsyncEnumerator();
        Assert.True(await responses.MoveNextAsync().AsTask().Soon());

        var next = responses.MoveNextAsync().AsTask();
        await caller.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next.Soon());
        await Waiting.Cancelled(await _handling.Task.Soon()).Soon();
    }

    [Fact]
    public async Task Handler_that_never_looks_at_its_token_is_stopped_when_nobody_reads()
    {
        var left = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        async IAsyncEnumerable<ListResponse> Answer()
        {
            try
            {
                while (true)
                {
                    await Task.Yield();
                    yield return CallTests.Item("item");
                }
            }
            finally
            {
                left.SetResult();
            }
        }

        await using var connection = await Loopback.StartAsync(new GrpcMethodTable().Add(List, (_, _) => Answer()));

        await foreach (var response in connection.Channel.StreamAsync(List, new ListRequest(), null, default))
        {
            break;
        }

        await left.Task.Soon();
    }

    [Fact]
    public async Task Other_calls_on_the_connection_go_on()
    {
        var end = new TaskCompletionSource<Empty>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var connection = await Loopback.StartAsync(new GrpcMethodTable()
            .Add(Cancel, (_, _) => end.Task)
            .Add(List, (_, token) => Endless(token)));
        var other = connection.Channel.CallAsync(Cancel, new Empty(), null, default);

        await foreach (var response in connection.Channel.StreamAsync(List, new ListRequest(), null, default))
        {
            break;
        }

        await Waiting.Cancelled(await _handling.Task.Soon()).Soon();
        end.SetResult(new Empty());
        Assert.Equal(new Empty(), await other.Soon());
    }

    private async IAsyncEnumerable<ListResponse> Endless([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken token)
    {
        _handling.SetResult(token);
        yield return CallTests.Item("item");
        await Waiting.Cancelled(token);
    }
}
