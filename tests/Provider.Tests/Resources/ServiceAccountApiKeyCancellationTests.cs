using ElevenProvider.Clocks;
using ElevenProvider.Protocol.Grpc;
using ElevenProvider.Protocol.PropertyValues;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace ElevenProvider.Provider.Tests.Resources;

/// <summary>A creation that is given up loses neither the key nor its secret, as far as the server answers.</summary>
public sealed class ServiceAccountApiKeyCancellationTests : ApiKeyTest
{
    /// <summary>No wait is over of itself.</summary>
    protected override FakeTime Time { get; } = new(TimeSpan.Zero);

    [Fact]
    public async Task A_cancelled_creation_loses_neither_key_nor_secret()
    {
        Hang("POST");
        var key = Key();
        var creating = key.Create(Inputs());
        await RequestsHang();

        await Rpc.Cancel(new Empty(), default);
        AnswerHanging();
        var status = await FailureOf(() => creating);

        var left = status.Find<ErrorResourceInitFailed>();
        Assert.NotNull(left);
        Assert.Equal($"{Account}/{Assert.Single(Keys()).Key}", left.Id);
        Assert.IsType<PropertySecret>(left.Properties.ToPropertyObject()["apiKey"]);
        Assert.Contains("cancelled", Assert.Single(left.Reasons), StringComparison.Ordinal);
        Assert.Contains("pulumi up", Assert.Single(left.Reasons), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_creation_that_is_cancelled_while_the_key_is_looked_for_records_it()
    {
        Hang("GET", skip: 1);
        var creating = Key().Create(Inputs());
        await RequestsHang();

        await Rpc.Cancel(new Empty(), default);

        var left = (await FailureOf(() => creating)).Find<ErrorResourceInitFailed>();
        Assert.Equal($"{Account}/{Assert.Single(Keys()).Key}", left!.Id);
    }

    [Fact]
    public async Task A_creation_whose_time_is_over_while_the_key_is_looked_for_records_it()
    {
        Hang("GET", skip: 1);
        var key = Key();
        var creating = key.Create(Inputs(), timeout: 100);
        await RequestsHang();

        Time.Advance(TimeSpan.FromSeconds(101));

        var left = (await FailureOf(() => creating)).Find<ErrorResourceInitFailed>()!;
        Assert.Equal($"{Account}/{Assert.Single(Keys()).Key}", left.Id);

        // Of what was made in part, an engine shows the reasons only.
        Assert.Contains($"100 seconds that customTimeouts.create of {key.Urn} allows", Assert.Single(left.Reasons), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_cancelled_creation_on_an_older_server_still_finds_out_the_id(bool whileLooking)
    {
        Switch("legacyApi", true);
        Hang(whileLooking ? "GET" : "POST", skip: whileLooking ? 1 : 0);
        var creating = Key().Create(Inputs());
        await RequestsHang();

        await Rpc.Cancel(new Empty(), default);
        AnswerHanging();

        var left = (await FailureOf(() => creating)).Find<ErrorResourceInitFailed>();
        Assert.NotNull(left);
        Assert.Equal($"{Account}/{Assert.Single(Keys()).Key}", left.Id);
    }

    [Fact]
    public async Task Nobody_waits_longer_than_the_grace_for_an_older_server_that_hangs()
    {
        Switch("legacyApi", true);
        Hang("GET", times: 100, skip: 1);
        var creating = Key().Create(Inputs());
        await RequestsHang();

        await Rpc.Cancel(new Empty(), default);
        await RequestsCame(4);
        Assert.False(creating.IsCompleted);
        Time.Advance(TimeSpan.FromSeconds(1.6));
        var status = await FailureOf(() => creating);

        Assert.Equal(GrpcStatusCode.Unknown, status.Code);
        Assert.Contains("\"deploy\"", status.Message, StringComparison.Ordinal);
        Assert.Contains("cannot be looked for", status.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_creation_that_is_not_answered_after_a_cancel_says_that_a_key_may_be_there()
    {
        Hang("POST");
        var creating = Key().Create(Inputs());
        await RequestsHang();

        await Rpc.Cancel(new Empty(), default);
        Assert.False(creating.IsCompleted);
        Time.Advance(TimeSpan.FromSeconds(2));
        var status = await FailureOf(() => creating);

        Assert.Equal(GrpcStatusCode.Unknown, status.Code);
        Assert.Contains("\"deploy\"", status.Message, StringComparison.Ordinal);
        Assert.Contains("by hand", status.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_creation_that_is_not_answered_in_its_time_says_so_too()
    {
        Hang("POST");
        var key = Key();
        var creating = key.Create(Inputs(), timeout: 5);
        await RequestsHang();

        Time.Advance(TimeSpan.FromSeconds(6));
        Time.Advance(TimeSpan.FromSeconds(2));
        var status = await FailureOf(() => creating);

        Assert.Equal(GrpcStatusCode.Unknown, status.Code);
        Assert.Contains("by hand", status.Message, StringComparison.Ordinal);
        Assert.Contains($"5 seconds that customTimeouts.create of {key.Urn} allows", status.Message, StringComparison.Ordinal);
    }
}
