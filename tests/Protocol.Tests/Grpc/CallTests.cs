using ElevenProvider.Protocol.Grpc;
using ElevenProvider.Protocol.Grpc.Server;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;
using static ElevenProvider.Protocol.Services.ResourceProviderMethods;

namespace ElevenProvider.Protocol.Tests.Grpc;

public sealed class CallTests
{
    [Fact]
    public async Task Unary_call_returns_what_the_handler_answers()
    {
        await using var connection = await Loopback.StartAsync(new GrpcMethodTable()
            .Add(Create, (request, _) => Task.FromResult(new CreateResponse { Id = request.Urn + "!", Properties = request.Properties })));
        var properties = new Struct { Fields = { ["name"] = Value.ForString("漢😀"), ["nothing"] = Value.ForNull() } };

        var response = await connection.Channel.CallAsync(Create, new CreateRequest { Urn = "urn", Properties = properties }, null, default).Soon();

        Assert.Equal(new CreateResponse { Id = "urn!", Properties = properties }, response);
    }

    [Fact]
    public async Task Empty_message_is_a_message()
    {
        await using var connection = await Loopback.StartAsync(new GrpcMethodTable().Add(Cancel, static (_, _) => Task.FromResult(new Empty())));

        Assert.Equal(new Empty(), await connection.Channel.CallAsync(Cancel, new Empty(), null, default).Soon());
    }

    [Fact]
    public async Task Stream_arrives_message_by_message()
    {
        var taken = new SemaphoreSlim(0);
        async IAsyncEnumerable<ListResponse> Answer()
        {
            for (var index = 0; index < 3; index++)
            {
                yield return Item($"{index}");

                // The next message is made only after this one was read, so a server that holds messages back hangs here.
                await taken.WaitAsync();
            }
        }

        await using var connection = await Loopback.StartAsync(new GrpcMethodTable().Add(List, (_, _) => Answer()));

        var ids = new List<string>();
        await foreach (var response in connection.Channel.StreamAsync(List, new ListRequest(), null, default))
        {
            ids.Add(response.Result.Id);
            taken.Release();
        }

        Assert.Equal(["0", "1", "2"], ids);
    }

    [Fact]
    public async Task Stream_may_be_empty()
    {
        await using var connection = await Loopback.StartAsync(new GrpcMethodTable().Add(List, static (_, _) => AsyncEnumerable.Empty<ListResponse>()));

        Assert.Empty(await connection.Channel.StreamAsync(List, new ListRequest(), null, default).ToListAsync().AsTask().Soon());
    }

    [Fact]
    public async Task Stream_that_fails_delivers_what_came_before()
    {
        static async IAsyncEnumerable<ListResponse> Answer()
        {
            await Task.Yield();
            yield return Item("first");
            throw new GrpcException(GrpcStatusCode.DataLoss, "The rest is lost.");
        }

        await using var connection = await Loopback.StartAsync(new GrpcMethodTable().Add(List, static (_, _) => Answer()));
        await using var responses = connection.Channel.StreamAsync(List, new ListRequest(), null, default).GetAsyncEnumerator();

        Assert.True(await responses.MoveNextAsync().AsTask().Soon());
        Assert.Equal("first", responses.Current.Result.Id);
        var failure = await Assert.ThrowsAsync<GrpcException>(() => responses.MoveNextAsync().AsTask().Soon());
        Assert.Equal(new GrpcStatus(GrpcStatusCode.DataLoss, "The rest is lost."), failure.Status with { Details = GrpcStatus.Ok.Details });
    }

    [Fact]
    public async Task Many_calls_run_at_once()
    {
        const int Calls = 200;
        var running = 0;
        var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var connection = await Loopback.StartAsync(new GrpcMethodTable().Add(Create, async (request, _) =>
        {
            if (Interlocked.Increment(ref running) == Calls)
            {
                all.SetResult();
            }

            await all.Task;
            return new CreateResponse { Id = request.Urn };
        }));

        var responses = await Task.WhenAll(Enumerable.Range(0, Calls).Select(index =>
            connection.Channel.CallAsync(Create, new CreateRequest { Urn = $"{index}" }, null, default))).Soon();

        Assert.True(responses.Select(static response => response.Id).SequenceEqual(Enumerable.Range(0, Calls).Select(static index => $"{index}"), StringComparer.Ordinal));
    }

    [Fact]
    public void Method_is_offered_once()
    {
        var methods = new GrpcMethodTable().Add(Cancel, static (_, _) => Task.FromResult(new Empty()));

        Assert.Throws<ArgumentException>(() => methods.Add(Cancel, static (_, _) => Task.FromResult(new Empty())));
    }

    [Fact]
    public async Task Stopping_server_lets_running_calls_end()
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var end = new TaskCompletionSource<Empty>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var connection = await Loopback.StartAsync(new GrpcMethodTable().Add(Cancel, (_, _) =>
        {
            started.SetResult();
            return end.Task;
        }));
        var call = connection.Channel.CallAsync(Cancel, new Empty(), null, default);
        await started.Task.Soon();

        var stopped = connection.Server.StopAsync(CancellationToken.None);
        Assert.False(stopped.IsCompleted);
        end.SetResult(new Empty());

        Assert.Equal(new Empty(), await call.Soon());
        await stopped.Soon();
    }

    [Fact]
    public async Task Disposed_server_ends_running_calls()
    {
        var handling = new TaskCompletionSource<CancellationToken>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var connection = await Loopback.StartAsync(new GrpcMethodTable().Add(Cancel, async (_, token) =>
        {
            handling.SetResult(token);
            await Waiting.Cancelled(token);
            return new Empty();
        }));
        var call = connection.Channel.CallAsync(Cancel, new Empty(), null, default);
        var token = await handling.Task.Soon();

        await connection.Server.DisposeAsync().AsTask().Soon();

        await Waiting.Cancelled(token).Soon();
        var failure = await Assert.ThrowsAsync<GrpcException>(() => call.Soon());
        Assert.Equal(GrpcStatusCode.Unavailable, failure.Status.Code);
    }

    internal static ListResponse Item(string id) => new() { Result = new ListResponse.Types.Result { Id = id } };
}
