using System.Buffers;
using System.IO.Pipelines;
using ElevenProvider.Protocol.Grpc;
using Pulumirpc;

namespace ElevenProvider.Protocol.Tests.Grpc;

public sealed class MessageFrameTests
{
    private static readonly ErrorCause Message = new() { Message = "漢" };
    private static readonly byte[] Frame = [0, 0, 0, 0, 5, 0x0a, 3, 0xe6, 0xbc, 0xa2];

    [Fact]
    public void Message_is_preceded_by_its_length()
    {
        var written = new ArrayBufferWriter<byte>();
        MessageFrame.Write(written, Message);

        Assert.Equal(Frame, written.WrittenMemory.ToArray());
        Assert.Equal(Frame.Length, MessageFrame.SizeOf(Message));
    }

    [Fact]
    public async Task Messages_are_read_one_after_the_other()
    {
        var body = PipeReader.Create(new ReadOnlySequence<byte>([.. Frame, 0, 0, 0, 0, 0, .. Frame]));

        Assert.Equal(Message, await Read(body));
        Assert.Equal(new ErrorCause(), await Read(body));
        Assert.Equal(Message, await Read(body));
        Assert.Null(await Read(body));
    }

    [Fact]
    public async Task Message_may_arrive_byte_by_byte()
    {
        var body = new Pipe(new PipeOptions(readerScheduler: PipeScheduler.Inline));
        var reading = Read(body.Reader);
        foreach (var one in Frame)
        {
            Assert.False(reading.IsCompleted);
            await body.Writer.WriteAsync(new[] { one });
        }

        Assert.Equal(Message, await reading.Soon());
    }

    [Fact]
    public async Task What_could_not_be_read_is_known_within_the_process()
    {
        var problem = await Assert.ThrowsAsync<GrpcException>(() => Read(PipeReader.Create(new ReadOnlySequence<byte>([0, 0, 0, 0, 1, 0xff]))));

        Assert.IsType<Google.Protobuf.InvalidProtocolBufferException>(problem.InnerException);
    }

    private static Task<ErrorCause?> Read(PipeReader body) =>
        MessageFrame.ReadAsync(body, ErrorCause.Parser, encoding: null, CancellationToken.None).AsTask();
}
