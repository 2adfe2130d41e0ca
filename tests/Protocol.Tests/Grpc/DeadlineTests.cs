using ElevenProvider.Protocol.Grpc;
using ElevenProvider.Protocol.Grpc.Server;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;
using static ElevenProvider.Protocol.Services.ResourceProviderMethods;

namespace ElevenProvider.Protocol.Tests.Grpc;

public sealed class DeadlineTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private readonly TaskCompletionSource<CancellationToken> _handling = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Fact]
    public async Task Server_ends_a_call_whose_time_is_over()
    {
        await using var connection = await Loopback.StartAsync(Endless());
        var call = connection.Channel.CallAsync(Cancel, new Empty(), Limit, default);
        var token = await _handling.Task.Soon();

        connection.ServerTime.Advance(Limit - TimeSpan.FromMilliseconds(1));
        Assert.False(token.IsCancellationRequested);
        connection.ServerTime.Advance(TimeSpan.FromMilliseconds(1));

        Assert.True(token.IsCancellationRequested);
        var failure = await Assert.ThrowsAsync<GrpcException>(() => call.Soon());
        Assert.Equal(GrpcStatusCode.DeadlineExceeded, failure.Status.Code);
        Assert.Equal("The time limit of the call is over.", failure.Message);
        Assert.Null(failure.InnerException);
    }

    [Fact]
    public async Task Server_says_so_too_when_the_handler_answers_after_all()
    {
        await using var connection = await Loopback.StartAsync(new GrpcMethodTable().Add(Cancel, async (_, token) =>
        {
            _handling.SetResult(token);
            await Waiting.Cancelled(token);
            return new Empty();
        }));
        var call = connection.Channel.CallAsync(Cancel, new Empty(), Limit, default);
        await _handling.Task.Soon();

        connection.ServerTime.Advance(Limit);

        Assert.Equal(GrpcStatusCode.DeadlineExceeded, (await Assert.ThrowsAsync<GrpcException>(() => call.Soon())).Status.Code);
    }

    [Fact]
    public async Task Client_ends_a_call_whose_time_is_over_and_tells_the_server()
    {
        await using var connection = await Loopback.StartAsync(Endless());
        var call = connection.Channel.CallAsync(Cancel, new Empty(), Limit, default);
        var token = await _handling.Task.Soon();

        connection.ClientTime.Advance(Limit);

        var failure = await Assert.ThrowsAsync<GrpcException>(() => call.Soon());
        Assert.Equal((GrpcStatusCode.DeadlineExceeded, "The time limit of the call is over."), (failure.Status.Code, failure.Message));
        await Waiting.Cancelled(token).Soon();
    }

    [Fact]
    public async Task Time_that_is_over_from_the_start_makes_no_call()
    {
        await using var connection = await Loopback.StartAsync(Endless());

        var failure = await Assert.ThrowsAsync<GrpcException>(() => connection.Channel.CallAsync(Cancel, new Empty(), TimeSpan.Zero, default).Soon());

        Assert.Equal(GrpcStatusCode.DeadlineExceeded, failure.Status.Code);
        Assert.False(_handling.Task.IsCompleted);
    }

    [Fact]
    public async Task Call_without_a_limit_has_none()
    {
        await using var connection = await Loopback.StartAsync(Endless());
        using var ending = new CancellationTokenSource();
        var call = connection.Channel.CallAsync(Cancel, new Empty(), null, ending.Token);
        var token = await _handling.Task.Soon();

        connection.ServerTime.Advance(TimeSpan.FromDays(1000));
        connection.ClientTime.Advance(TimeSpan.FromDays(1000));

        Assert.False(token.IsCancellationRequested);
        Assert.False(call.IsCompleted);
        await ending.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.Soon());
    }

    [Fact]
    public async Task Limit_of_years_is_no_error()
    {
        await using var connection = await Loopback.StartAsync(new GrpcMethodTable().Add(Cancel, static (_, _) => Task.FromResult(new Empty())));

        Assert.Equal(new Empty(), await connection.Channel.CallAsync(Cancel, new Empty(), TimeSpan.MaxValue, default).Soon());
        Assert.Equal(GrpcStatusCode.Ok, (await RawClient.Post(connection.Server, "/pulumirpc.ResourceProvider/Cancel", new byte[5], ("grpc-timeout", "99999999H"))).Status);
    }

    [Fact]
    public async Task Ended_call_leaves_no_timer_behind()
    {
        await using var connection = await Loopback.StartAsync(new GrpcMethodTable()
            .Add(Cancel, static (_, _) => Task.FromResult(new Empty()))
            .Add(Create, static (_, _) => Task.FromException<CreateResponse>(new InvalidOperationException())));

        await connection.Channel.CallAsync(Cancel, new Empty(), Limit, default).Soon();
        await Assert.ThrowsAsync<GrpcException>(() => connection.Channel.CallAsync(Create, new CreateRequest(), Limit, default).Soon());
        await connection.Server.StopAsync(CancellationToken.None).Soon();

        Assert.Equal(0, connection.ClientTime.RunningTimers);
        Assert.Equal(0, connection.ServerTime.RunningTimers);
    }

    [Theory]
    [InlineData("2H", 7_200_000)]
    [InlineData("3M", 180_000)]
    [InlineData("4S", 4_000)]
    [InlineData("5m", 5)]
    [InlineData("6000u", 6)]
    [InlineData("7000000n", 7)]
    [InlineData("99999999S", 99_999_999_000)]
    public void Time_limit_is_read(string header, double milliseconds) =>
        Assert.Equal(TimeSpan.FromMilliseconds(milliseconds), GrpcTimeout.Parse(header));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("S")]
    [InlineData("5")]
    [InlineData("5s")]
    [InlineData("-5S")]
    [InlineData(" 5S")]
    [InlineData("1.5S")]
    [InlineData("123456789S")]
    public void Malformed_time_limit_is_none(string? header) => Assert.Null(GrpcTimeout.Parse(header));

    [Theory]
    [InlineData(0.2, "1m")]
    [InlineData(1500, "1500m")]
    [InlineData(99_999_998, "99999998m")]
    [InlineData(99_999_999, "99999S")]
    [InlineData(100_000_000, "100000S")]
    [InlineData(1e12, "99999999S")]
    public void Time_limit_is_written_with_eight_digits_at_most(double milliseconds, string header) =>
        Assert.Equal(header, GrpcTimeout.Format(TimeSpan.FromMilliseconds(milliseconds)));

    private GrpcMethodTable Endless() => new GrpcMethodTable().Add(Cancel, async (_, token) =>
    {
        _handling.SetResult(token);
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token);
        return new Empty();
    });
}
