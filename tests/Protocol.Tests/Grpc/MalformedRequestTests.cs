using System.Net;
using ElevenProvider.Protocol.Grpc;
using ElevenProvider.Protocol.Grpc.Server;
using ElevenProvider.Protocol.PropertyValues;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;
using static ElevenProvider.Protocol.Services.ResourceProviderMethods;

namespace ElevenProvider.Protocol.Tests.Grpc;

/// <summary>A request that is wrong fails by itself: each test has another call running on the same connection, which must end well.</summary>
public sealed class MalformedRequestTests : IAsyncLifetime
{
    private static readonly byte[] EmptyFrame = new byte[5];

    private readonly TaskCompletionSource<Empty> _other = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _otherRuns = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private GrpcServer _server = null!;
    private RawClient _client = null!;
    private Task<RawResponse> _otherCall = null!;
    private int _handled;

    public static TheoryData<byte[], string> Malformed => new()
    {
        { Array.Empty<byte>(), "The request holds no message." },
        { new byte[] { 0 }, "The body ended in the middle of a message." },
        { new byte[] { 0, 0, 0, 0 }, "The body ended in the middle of a message." },
        { new byte[] { 0, 0, 0, 0, 9, 1 }, "The body ended in the middle of a message." },
        { new byte[] { 2, 0, 0, 0, 0 }, "A message starts with a byte that is no compression flag." },
        { new byte[] { 255, 0, 0, 0, 0 }, "A message starts with a byte that is no compression flag." },
        { new byte[] { 0, 0, 0, 0, 1, 0xff }, "A message could not be read." },
        { new byte[] { 0, 0, 0, 0, 2, 0x0a, 0x7f }, "A message could not be read." },
        { new byte[] { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 }, "The request holds several messages." },
        { new byte[] { 0, 0, 0, 0, 0, 7 }, "The body ended in the middle of a message." },
    };

    public async Task InitializeAsync()
    {
        _server = await GrpcServer.StartAsync(
            new GrpcMethodTable()
                .Add(Create, (request, _) =>
                {
                    Interlocked.Increment(ref _handled);
                    return Task.FromResult(new CreateResponse { Properties = request.Properties });
                })
                .Add(Cancel, (_, _) =>
                {
                    _otherRuns.SetResult();
                    return _other.Task;
                }),
            TimeProvider.System,
            CancellationToken.None);
        _client = new RawClient(_server);
        _otherCall = _client.Send("/pulumirpc.ResourceProvider/Cancel", new ByteArrayContent(EmptyFrame), "application/grpc");
        await _otherRuns.Task.Soon();
    }

    public async Task DisposeAsync()
    {
        _other.SetResult(new Empty());
        Assert.Equal(GrpcStatusCode.Ok, (await _otherCall).Status);
        _client.Dispose();
        await _server.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task Malformed_request_fails(byte[] body, string message)
    {
        var response = await Post(body);

        Assert.Equal((GrpcStatusCode.Internal, message), (response.Status, response.Message));
        Assert.Equal(0, _handled);
    }

    [Theory]
    [InlineData("gzip", GrpcStatusCode.Unimplemented, "Messages compressed with gzip are not supported.")]
    [InlineData("strange", GrpcStatusCode.Unimplemented, "Messages compressed with strange are not supported.")]
    [InlineData("identity", GrpcStatusCode.Internal, "A message is compressed, but no compression was agreed on.")]
    [InlineData(null, GrpcStatusCode.Internal, "A message is compressed, but no compression was agreed on.")]
    public async Task Compressed_message_is_refused_as_gRPC_says(string? encoding, GrpcStatusCode code, string message)
    {
        var response = await Post([1, 0, 0, 0, 0], encoding is null ? [] : [("grpc-encoding", encoding)]);

        Assert.Equal((code, message), (response.Status, response.Message));
        Assert.Equal("identity", response.AcceptedEncodings);
    }

    [Fact]
    public async Task Announced_compression_that_is_not_used_does_no_harm() =>
        Assert.Equal(GrpcStatusCode.Ok, (await Post(EmptyFrame, ("grpc-encoding", "gzip"))).Status);

    [Theory]
    [InlineData(0x19, 0x00, 0x00, 0x01, 419_430_401)]
    [InlineData(0xff, 0xff, 0xff, 0xff, 4_294_967_295)]
    public async Task Message_that_is_too_large_is_refused_by_its_header(byte first, byte second, byte third, byte fourth, long size)
    {
        // The body stays open: only the five bytes are ever sent.
        using var open = new OpenContent([0, first, second, third, fourth]);

        var response = await _client.Send("/pulumirpc.ResourceProvider/Create", open, "application/grpc");

        Assert.Equal(GrpcStatusCode.ResourceExhausted, response.Status);
        Assert.Equal(FormattableString.Invariant($"A message of {size} bytes is larger than the 419430400 allowed."), response.Message);
    }

    [Fact]
    public async Task Message_of_the_largest_size_is_waited_for() =>
        Assert.Equal(GrpcStatusCode.Internal, (await Post([0, 0x19, 0x00, 0x00, 0x00, 1])).Status);

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/grpc-web")]
    [InlineData("application/grpcx")]
    [InlineData(null)]
    public async Task Other_content_is_refused(string? contentType)
    {
        var response = await _client.Send("/pulumirpc.ResourceProvider/Create", new ByteArrayContent(EmptyFrame), contentType);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.HttpStatus);
        Assert.Null(response.Status);
    }

    [Theory]
    [InlineData("application/grpc")]
    [InlineData("application/grpc+proto")]
    [InlineData("application/grpc;charset=utf-8")]
    public async Task Every_spelling_of_gRPC_is_understood(string contentType)
    {
        var response = await _client.Send("/pulumirpc.ResourceProvider/Create", new ByteArrayContent(EmptyFrame), contentType);

        Assert.Equal(GrpcStatusCode.Ok, response.Status);
        Assert.Equal(EmptyFrame, response.Body);
    }

    [Fact]
    public async Task Unknown_method_is_answered_without_its_request()
    {
        using var open = new OpenContent([0]);

        Assert.Equal(GrpcStatusCode.Unimplemented, (await _client.Send("/pulumirpc.ResourceProvider/Nothing", open, "application/grpc")).Status);
    }

    [Fact]
    public async Task Message_that_nests_without_end_fails()
    {
        // A Struct in a Struct in a Struct: each layer is a field with a value with a struct, written from the inside out.
        var layers = new Stack<byte>();
        for (var depth = 0; depth < 20_000; depth++)
        {
            Wrap(layers, 0x2a); // Value.struct_value
            Wrap(layers, 0x12); // entry.value
            Wrap(layers, 0x0a); // Struct.fields
        }

        Wrap(layers, 0x12); // CreateRequest.properties

        Assert.Equal(GrpcStatusCode.Internal, (await Post(Frame([.. layers]))).Status);
        Assert.Equal(0, _handled);
    }

    [Fact]
    public async Task Message_may_nest_deeper_than_protobuf_allows_by_default()
    {
        var value = Enumerable.Range(0, 100).Aggregate((PropertyValue)"core", static (inner, _) => PropertyObject.Empty.With("a", inner));
        var request = new CreateRequest { Properties = PropertyObject.Empty.With("a", value).ToStruct() };

        var response = await Post(Frame(request.ToByteArray()));

        Assert.Equal(GrpcStatusCode.Ok, response.Status);
    }

    private static void Wrap(Stack<byte> content, byte tag)
    {
        var length = new List<byte>();
        for (var rest = (uint)content.Count; ; rest >>= 7)
        {
            length.Add((byte)(rest < 0x80 ? rest : rest | 0x80));
            if (rest < 0x80)
            {
                break;
            }
        }

        length.Reverse();
        length.ForEach(content.Push);
        content.Push(tag);
    }

    private static byte[] Frame(byte[] message)
    {
        var header = new byte[5];
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(1), message.Length);
        return [.. header, .. message];
    }

    private Task<RawResponse> Post(byte[] body, params (string Name, string Value)[] headers) =>
        _client.Send("/pulumirpc.ResourceProvider/Create", new ByteArrayContent(body), "application/grpc", headers);
}
