using ElevenProvider.Protocol.Grpc;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;
using static ElevenProvider.Provider.Tests.Values;

namespace ElevenProvider.Provider.Tests.Lifecycle;

public sealed class OperationRunnerTests : PluginTest
{
    // Longer than the waits that the clock lets pass at once.
    private const int Timeout = 90;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Hang();
    }

    [Fact]
    public async Task An_operation_ends_when_its_time_is_over()
    {
        var reading = Membership().Read(Timeout);
        await RequestsHang();
        Assert.False(reading.IsCompleted);

        Time.Advance(TimeSpan.FromSeconds(Timeout + 1));
        var status = await FailureOf(() => reading);

        Assert.Equal(GrpcStatusCode.DeadlineExceeded, status.Code);
        Assert.Contains("90 seconds", status.Message, StringComparison.Ordinal);
        Assert.Contains("customTimeouts", status.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_kind_of_operation_has_a_time_limit()
    {
        Hang(times: 2);
        var creating = Resource("GroupMembership").Create(Properties(("groupId", Support), ("email", "writer@example.com")), Timeout);
        var deleting = Membership().Delete(Timeout);
        await RequestsHang(2);

        Time.Advance(TimeSpan.FromSeconds(Timeout + 1));

        Assert.Equal(GrpcStatusCode.DeadlineExceeded, (await FailureOf(() => creating)).Code);

        // A change that the server has may still be carried out.
        var status = await FailureOf(() => deleting);
        Assert.Equal(GrpcStatusCode.Unknown, status.Code);
        Assert.Contains("90 seconds that customTimeouts.delete", status.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1e7)]
    [InlineData(1e300)]
    public async Task Without_a_limit_or_with_one_beyond_all_clocks_it_takes_its_time(double timeout)
    {
        var reading = Membership().Read(timeout);
        await RequestsHang();
        Time.Advance(TimeSpan.FromSeconds(500));
        Assert.False(reading.IsCompleted);

        AnswerHanging();

        Assert.Equal($"{Support}/supporter@example.com", (await reading).Id);
    }

    [Fact]
    public async Task Cancel_ends_what_is_running_and_returns_at_once()
    {
        Hang();
        var reading = Membership().Read();
        var listing = Rpc.List(new ListRequest { Token = "elevenlabs:index:GroupMembership" }, default).ToListAsync().AsTask();
        await RequestsHang(2);

        await Rpc.Cancel(new Empty(), default);

        Assert.Equal(GrpcStatusCode.Cancelled, (await FailureOf(() => reading)).Code);
        Assert.Equal(GrpcStatusCode.Cancelled, (await FailureOf(() => listing)).Code);
    }

    [Fact]
    public async Task Calls_after_a_cancel_run_as_ever()
    {
        var reading = Membership().Read();
        await RequestsHang();
        await Rpc.Cancel(new Empty(), default);
        await FailureOf(() => reading);

        Assert.Equal($"{Support}/supporter@example.com", (await Membership().Read()).Id);
        await Rpc.Cancel(new Empty(), default);
        Assert.Equal($"{Support}/supporter@example.com", (await Membership().Read()).Id);
    }

    [Fact]
    public async Task An_engine_that_gives_a_call_up_ends_it()
    {
        using var giving = new CancellationTokenSource();
        var reading = Rpc.Read(
            new ReadRequest { Type = "elevenlabs:index:GroupMembership", Id = $"{Support}/supporter@example.com", Inputs = new Struct() }, giving.Token);
        await RequestsHang();

        await giving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        await RequestsAreGivenUp();
        Assert.Null(Assert.Single(Emulator.Requests).Status);
    }

    private StackResource Membership() => new(Rpc, "elevenlabs:index:GroupMembership", "it")
    {
        Id = $"{Support}/supporter@example.com",
        Inputs = Properties(("groupId", Support), ("email", "supporter@example.com")),
        Outputs = Properties(("groupId", Support), ("groupName", "Support"), ("email", "supporter@example.com")),
    };
}
