using System.Text.Json;
using ElevenProvider.Protocol.Grpc;
using ElevenProvider.Protocol.Grpc.Server;
using ElevenProvider.Protocol.PropertyValues;
using ElevenProvider.Protocol.Tests.Grpc;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;
using static ElevenProvider.Protocol.Services.ResourceProviderMethods;

namespace ElevenProvider.Protocol.Tests.NodeJs;

/// <summary>Our server, called by gRPC for Node with the messages of <c>@pulumi/pulumi</c>.</summary>
public sealed class NodeClientTests
{
    private readonly TaskCompletionSource<CancellationToken> _handling = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Fact]
    public async Task Unary_call_passes_values_of_every_kind()
    {
        var seen = await Play("unary", new GrpcMethodTable().Add(Create, static (request, _) => Task.FromResult(new CreateResponse
        {
            Id = request.Urn + "!",
            Properties = request.Properties.ToPropertyObject().With("added", true).ToStruct(),
        })));

        AssertJson("""
            {
              "id": "urn!",
              "properties": {
                "text": "漢😀\n", "number": -1.5, "nothing": null, "yes": true, "list": [1, { "deep": "er" }], "empty": {}, "added": true
              }
            }
            """, seen);
    }

    [Fact]
    public async Task Stream_passes() =>
        AssertJson("""{ "ids": ["a", "b", "c"], "code": 0 }""", await Play("stream", new GrpcMethodTable()
            .Add(List, static (_, _) => new[] { "a", "b", "c" }.ToAsyncEnumerable().Select(CallTests.Item))));

    [Fact]
    public async Task Cancelling_reaches_the_handler()
    {
        var seen = await Play("cancel", new GrpcMethodTable().Add(List, (_, token) => Endless(token)));

        AssertJson("""{ "ids": ["first"], "code": 1 }""", seen);
        await Waiting.Cancelled(await _handling.Task.Soon()).Soon();
    }

    [Fact]
    public async Task Failure_passes_with_message_and_details()
    {
        var detail = new ErrorResourceInitFailed
        {
            Id = "id",
            Properties = new Struct { Fields = { ["text"] = Value.ForString("漢") } },
            Reasons = { "first", "second" },
        };
        var status = new GrpcStatus(GrpcStatusCode.FailedPrecondition, "100 % of äöü 漢😀\nare wrong").With(detail);

        var seen = await Play("failure", new GrpcMethodTable().Add(Create, (_, _) => Task.FromException<CreateResponse>(new GrpcException(status))));

        AssertJson("""
            { "code": 9, "message": "100 % of äöü 漢😀\nare wrong", "id": "id", "reasons": ["first", "second"], "properties": { "text": "漢" } }
            """, seen);
    }

    [Fact]
    public async Task Deadline_reaches_the_handler()
    {
        var time = new ManualTimeProvider();
        var methods = new GrpcMethodTable().Add(Create, async (_, token) =>
        {
            _handling.SetResult(token);
            await Waiting.Cancelled(token);
            return new CreateResponse();
        });
        await using var server = await GrpcServer.StartAsync(methods, time, CancellationToken.None);
        var play = NodeScript.Run("protocol/client.js", server.Address, "deadline");

        // Node's call is limited to an hour; on the clock of our server that passes at once.
        var token = await _handling.Task.Soon();
        Assert.False(token.IsCancellationRequested);
        time.Advance(TimeSpan.FromHours(1));

        AssertJson("""{ "code": 4 }""", await play);
    }

    [Fact]
    public async Task Metadata_does_no_harm() => AssertJson("""{ "id": "urn" }""", await Play("metadata", Echo()));

    [Fact]
    public async Task Large_message_passes() => AssertJson("""{ "length": 8388608 }""", await Play("large", Echo()));

    [Fact]
    public async Task Compression_is_unimplemented() => AssertJson("""{ "code": 12 }""", await Play("compressed", Echo()));

    [Fact]
    public async Task Method_that_we_left_out_is_unimplemented() => AssertJson("""{ "code": 12 }""", await Play("unimplemented", Echo()));

    [Fact]
    public async Task Many_calls_run_at_once() =>
        AssertJson($$"""{ "ids": [{{string.Join(", ", Enumerable.Range(0, 200).Select(static index => $"\"{index}\""))}}] }""", await Play("many", Echo()));

    private static GrpcMethodTable Echo() => new GrpcMethodTable()
        .Add(Create, static (request, _) => Task.FromResult(new CreateResponse { Id = request.Urn, Properties = request.Properties }));

    private static async Task<JsonElement> Play(string scene, GrpcMethodTable methods)
    {
        await using var server = await GrpcServer.StartAsync(methods, TimeProvider.System, CancellationToken.None);
        return await NodeScript.Run("protocol/client.js", server.Address, scene);
    }

    private static void AssertJson(string expected, JsonElement actual) =>
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(expected), actual), $"Expected {expected}, but Node saw {actual}.");

    private async IAsyncEnumerable<ListResponse> Endless([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken token)
    {
        _handling.SetResult(token);
        yield return CallTests.Item("first");
        await Waiting.Cancelled(token);
    }
}
