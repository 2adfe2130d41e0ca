using System.IO.Pipelines;
using System.Net;
using System.Net.Http.Headers;
using Google.Protobuf;

namespace ElevenProvider.Protocol.Grpc.Client;

/// <summary>One message as the body of a request.</summary>
internal sealed class FramedContent : HttpContent
{
    private readonly IMessage _message;

    public FramedContent(IMessage message)
    {
        _message = message;
        Headers.ContentType = new MediaTypeHeaderValue(GrpcHeaders.ContentType);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        var writer = PipeWriter.Create(stream, new StreamPipeWriterOptions(minimumBufferSize: MessageFrame.BufferSize, leaveOpen: true));
        MessageFrame.Write(writer, _message);
        await writer.FlushAsync(cancellationToken);
        await writer.CompleteAsync();
    }

    protected override bool TryComputeLength(out long length)
    {
        length = MessageFrame.SizeOf(_message);
        return true;
    }
}
