using ElevenProvider.Protocol.Grpc;
using ElevenProvider.Protocol.Grpc.Server;
using Google.Protobuf;
using Pulumirpc;
using static ElevenProvider.Protocol.Services.ResourceProviderMethods;

namespace ElevenProvider.Protocol.Tests.Grpc;

public sealed class LargeMessageTests
{
    private const int Mebibyte = 1024 * 1024;

    [Fact]
    public async Task Message_of_64_MiB_passes_in_both_directions()
    {
        await using var connection = await Loopback.StartAsync(new GrpcMethodTable()
            .Add(GetMapping, static (request, _) => Task.FromResult(new GetMappingResponse { Provider = request.Key, Data = ByteString.CopyFromUtf8(request.Provider) })));
        var request = new GetMappingRequest { Key = "k", Provider = Text(64) };

        var response = await connection.Channel.CallAsync(GetMapping, request, null, default).Soon();

        Assert.Equal(64 * Mebibyte, response.Data.Length);
        Assert.True(response.Data.Span.SequenceEqual(ByteString.CopyFromUtf8(request.Provider).Span));
    }

    [Fact]
    public async Task Large_messages_do_not_stall_one_another()
    {
        await using var connection = await Loopback.StartAsync(new GrpcMethodTable()
            .Add(GetMapping, static (request, _) => Task.FromResult(new GetMappingResponse { Provider = request.Provider })));
        var text = Text(3);

        var responses = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ =>
            connection.Channel.CallAsync(GetMapping, new GetMappingRequest { Provider = text }, null, default))).Soon();

        Assert.All(responses, response => Assert.Equal(text.Length, response.Provider.Length));
    }

    [Fact]
    [Trait("Category", "Soak")]
    public async Task Message_of_400_MiB_passes_and_one_more_byte_does_not()
    {
        // What surrounds the payload: a tag of one byte and a length of five.
        const int Largest = (400 * Mebibyte) - 6;
        await using var connection = await Loopback.StartAsync(new GrpcMethodTable().Add(GetMapping, static (request, _) =>
            Task.FromResult(new GetMappingResponse { Data = UnsafeByteOperations.UnsafeWrap(new byte[request.Key == "" ? Largest : Largest + 1]) })));

        var response = await connection.Channel.CallAsync(GetMapping, new GetMappingRequest(), null, default).Soon();
        Assert.Equal(Largest, response.Data.Length);

        var failure = await Assert.ThrowsAsync<GrpcException>(
            () => connection.Channel.CallAsync(GetMapping, new GetMappingRequest { Key = "more" }, null, default).Soon());
        Assert.Equal(GrpcStatusCode.ResourceExhausted, failure.Status.Code);
    }

    // No character repeats where blocks do, so that a lost or doubled block shows.
    private static string Text(int mebibytes) => string.Create(mebibytes * Mebibyte, 0, static (text, _) =>
    {
        for (var index = 0; index < text.Length; index++)
        {
            text[index] = (char)('!' + (index % 89));
        }
    });
}
