using System.Buffers;
using System.Buffers.Binary;
using System.IO.Pipelines;
using Google.Protobuf;

namespace ElevenProvider.Protocol.Grpc;

/// <summary>How messages stand in the body of a request or an answer: a byte that says whether the message is compressed, its length
/// in four bytes, the message.</summary>
internal static class MessageFrame
{
    /// <summary>The largest message that Pulumi's engine accepts, and so the largest that we do: 400 MiB.</summary>
    public const int MaxMessageSize = 400 * 1024 * 1024;

    /// <summary>The size of the pieces in which a client reads and writes a body.</summary>
    public const int BufferSize = 64 * 1024;

    private const int HeaderSize = 5;

    // Deeper than any sensible value nests, and shallow enough that reading it cannot exhaust the stack.
    private const int MaxMessageDepth = 500;

    /// <summary>Writes <paramref name="message"/>, uncompressed.</summary>
    public static void Write(IBufferWriter<byte> output, IMessage message)
    {
        var size = message.CalculateSize();
        var header = output.GetSpan(HeaderSize);
        header[0] = 0;
        BinaryPrimitives.WriteInt32BigEndian(header[1..], size);
        output.Advance(HeaderSize);
        message.WriteTo(output);
    }

    /// <summary>The size in bytes of the frame of <paramref name="message"/>.</summary>
    public static int SizeOf(IMessage message) => HeaderSize + message.CalculateSize();

    /// <summary>The next message of a body; null where the body ends instead.</summary>
    /// <param name="body">The body of a request or an answer.</param>
    /// <param name="parser">Reads the message.</param>
    /// <param name="encoding">The compression that the header announces; null in an answer, because we never ask for one.</param>
    /// <param name="cancellationToken">Ends the waiting for more of the body.</param>
    /// <exception cref="GrpcException">The body is malformed, or asks for what we do not support.</exception>
    public static async ValueTask<T?> ReadAsync<T>(PipeReader body, MessageParser<T> parser, string? encoding, CancellationToken cancellationToken)
        where T : class, IMessage<T>
    {
        while (true)
        {
            var read = await body.ReadAsync(cancellationToken);
            if (TryRead(read.Buffer, encoding, out var content))
            {
                var message = Parse(parser, content);
                body.AdvanceTo(content.End);
                return message;
            }

            if (read.IsCompleted)
            {
                return read.Buffer.IsEmpty
                    ? null
                    : throw new GrpcException(GrpcStatusCode.Internal, "The body ended in the middle of a message.");
            }

            body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private static bool TryRead(ReadOnlySequence<byte> buffer, string? encoding, out ReadOnlySequence<byte> content)
    {
        content = default;
        if (buffer.Length < HeaderSize)
        {
            return false;
        }

        Span<byte> header = stackalloc byte[HeaderSize];
        buffer.Slice(0, HeaderSize).CopyTo(header);
        RequireUncompressed(header[0], encoding);
        var size = BinaryPrimitives.ReadUInt32BigEndian(header[1..]);
        if (size > MaxMessageSize)
        {
            throw new GrpcException(GrpcStatusCode.ResourceExhausted, $"A message of {size} bytes is larger than the {MaxMessageSize} allowed.");
        }

        if (buffer.Length < HeaderSize + size)
        {
            return false;
        }

        content = buffer.Slice(HeaderSize, size);
        return true;
    }

    private static void RequireUncompressed(byte flag, string? encoding)
    {
        switch (flag)
        {
            case 0:
                return;
            case 1 when encoding is null or GrpcHeaders.Identity:
                throw new GrpcException(GrpcStatusCode.Internal, "A message is compressed, but no compression was agreed on.");
            case 1:
                throw new GrpcException(GrpcStatusCode.Unimplemented, $"Messages compressed with {encoding} are not supported.");
            default:
                throw new GrpcException(GrpcStatusCode.Internal, "A message starts with a byte that is no compression flag.");
        }
    }

    private static T Parse<T>(MessageParser<T> parser, ReadOnlySequence<byte> content)
        where T : class, IMessage<T>
    {
        try
        {
            return parser.ParseFrom(content);
        }
        catch (InvalidProtocolBufferException)
        {
            // It may only be nested more deeply than is usual, which is allowed here, but not without a buffer of its own.
            return ParseDeep(parser, content);
        }
    }

    private static T ParseDeep<T>(MessageParser<T> parser, ReadOnlySequence<byte> content)
        where T : class, IMessage<T>
    {
        try
        {
            using var stream = PipeReader.Create(content).AsStream();
            using var input = CodedInputStream.CreateWithLimits(stream, MaxMessageSize, MaxMessageDepth);
            return parser.ParseFrom(input);
        }
        catch (InvalidProtocolBufferException problem)
        {
            throw new GrpcException(GrpcStatusCode.Internal, "A message could not be read.", problem);
        }
    }
}
