using ElevenProvider.Protocol.Grpc;
using ElevenProvider.Protocol.Grpc.Client;
using ElevenProvider.Protocol.PropertyValues;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;
using static ElevenProvider.Protocol.Services.ResourceProviderMethods;

namespace ElevenProvider.Protocol.Tests.NodeJs;

/// <summary>Our client, calling gRPC for Node with the messages of <c>@pulumi/pulumi</c>.</summary>
public sealed class NodeServerTests : IAsyncLifetime
{
    private readonly NodeScript _script = NodeScript.Start("protocol/server.js");
    private readonly ManualTimeProvider _time = new();
    private GrpcChannel _channel = null!;

    public async Task InitializeAsync() => _channel = new GrpcChannel($"127.0.0.1:{await _script.ReadLine()}", _time);

    public async Task DisposeAsync()
    {
        _channel.Dispose();
        await _script.DisposeAsync();
    }

    [Fact]
    public async Task Unary_call_passes_values_of_every_kind()
    {
        var properties = PropertyObject.Empty
            .With("text", "漢😀\n")
            .With("number", -1.5)
            .With("nothing", PropertyValue.Null)
            .With("list", new PropertyArray([true, new PropertySecret(PropertyObject.Empty.With("deep", new PropertyUnknown(UnknownKind.Number)))]))
            .With("bytes", new PropertyByteString(new byte[] { 0, 255 }));

        var response = await Call(new CreateRequest { Urn = "urn", Properties = properties.ToStruct() });

        Assert.StartsWith("urn", response.Id, StringComparison.Ordinal);
        Assert.Equal(properties, response.Properties.ToPropertyObject());
    }

    [Fact]
    public async Task Stream_passes() => Assert.Equal(["0", "1", "2"], await _channel.StreamAsync(List, new ListRequest(), null, default)
        .Select(static response => response.Result.Id).ToArrayAsync().AsTask().Soon());

    [Fact]
    public async Task Stream_that_is_left_early_is_cancelled()
    {
        await foreach (var response in _channel.StreamAsync(List, new ListRequest { Token = "hang" }, null, default))
        {
            break;
        }

        await AssertNodeSawACancellation();
    }

    [Fact]
    public async Task Cancelling_reaches_the_handler()
    {
        using var caller = new CancellationTokenSource();
        var call = _channel.CallAsync(Create, new CreateRequest { Urn = "hang" }, null, caller.Token);

        // Answered on the same connection, so the call before it has arrived.
        await Call(new CreateRequest());
        await caller.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.Soon());
        await AssertNodeSawACancellation();
    }

    [Fact]
    public async Task Deadline_ends_the_call_on_both_sides()
    {
        var call = _channel.CallAsync(Create, new CreateRequest { Urn = "hang" }, TimeSpan.FromMinutes(1), default);
        await Call(new CreateRequest());

        _time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(GrpcStatusCode.DeadlineExceeded, (await Assert.ThrowsAsync<GrpcException>(() => call.Soon())).Status.Code);
        await AssertNodeSawACancellation();
    }

    [Fact]
    public async Task Failure_passes_with_message_and_details()
    {
        var properties = new Struct { Fields = { ["text"] = Value.ForString(new string('漢', 1000)) } };

        var failure = await Assert.ThrowsAsync<GrpcException>(() => Call(new CreateRequest { Urn = "fail", Properties = properties }));

        Assert.Equal(GrpcStatusCode.FailedPrecondition, failure.Status.Code);
        Assert.Equal("100 % of äöü 漢😀\nare wrong", failure.Status.Message);
        Assert.Equal(
            new ErrorResourceInitFailed { Id = "id", Properties = properties, Reasons = { "first", "second" } },
            failure.Status.Find<ErrorResourceInitFailed>());
    }

    [Fact]
    public async Task Metadata_does_no_harm() =>
        Assert.StartsWith("metadata", (await Call(new CreateRequest { Urn = "metadata" })).Id, StringComparison.Ordinal);

    [Fact]
    public async Task Large_message_passes()
    {
        var properties = new Struct { Fields = { ["text"] = Value.ForString(new string('x', 8 * 1024 * 1024)) } };

        Assert.Equal(properties, (await Call(new CreateRequest { Properties = properties })).Properties);
    }

    [Fact]
    public async Task Method_that_is_not_there_is_unimplemented()
    {
        var failure = await Assert.ThrowsAsync<GrpcException>(() => _channel.CallAsync(Cancel, new Empty(), null, default).Soon());

        Assert.Equal(GrpcStatusCode.Unimplemented, failure.Status.Code);
    }

    [Fact]
    public async Task Many_calls_run_at_once()
    {
        var responses = await Task.WhenAll(Enumerable.Range(0, 200).Select(index => Call(new CreateRequest { Urn = $"{index}" })));

        Assert.All(responses, static (response, index) => Assert.StartsWith($"{index} ", response.Id, StringComparison.Ordinal));
    }

    private Task<CreateResponse> Call(CreateRequest request) => _channel.CallAsync(Create, request, null, default).Soon();

    private async Task AssertNodeSawACancellation() => await _channel.CallAsync(GetPluginInfo, new Empty(), null, default).Soon();
}
