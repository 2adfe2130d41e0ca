using Google.Protobuf;
using Microsoft.AspNetCore.Http;

namespace ElevenProvider.Protocol.Grpc.Server;

/// <summary>One call on the server's side: reads the request, writes the answer, and knows when to give up.</summary>
internal sealed class GrpcCall : IDisposable
{
    private readonly HttpContext _context;
    private readonly CancellationTokenSource _deadline;
    private readonly CancellationTokenSource _ended;

    public GrpcCall(HttpContext context, TimeProvider time)
    {
        _context = context;
        _deadline = GrpcTimeout.Start(GrpcTimeout.Parse(context.Request.Headers[GrpcHeaders.Timeout]), time);
        _ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _deadline.Token);
    }

    /// <summary>Cancelled when the client gives the call up, when its connection is gone, and when its time limit is over.</summary>
    public CancellationToken CancellationToken => _ended.Token;

    /// <summary>The status for a call that ended because of <see cref="CancellationToken"/>.</summary>
    public GrpcStatus CancellationStatus => _deadline.IsCancellationRequested
        ? new GrpcStatus(GrpcStatusCode.DeadlineExceeded, "The time limit of the call is over.")
        : new GrpcStatus(GrpcStatusCode.Cancelled, "The call was cancelled.");

    /// <summary>Reads the one message of the request, and the request to its end: a client may still be about to close its side.</summary>
    public async Task<TRequest> ReadRequestAsync<TRequest>(MessageParser<TRequest> parser)
        where TRequest : class, IMessage<TRequest>
    {
        var encoding = _context.Request.Headers[GrpcHeaders.Encoding];
        var request = await MessageFrame.ReadAsync(_context.Request.BodyReader, parser, encoding, CancellationToken)
            ?? throw new GrpcException(GrpcStatusCode.Internal, "The request holds no message.");
        return await MessageFrame.ReadAsync(_context.Request.BodyReader, parser, encoding, CancellationToken) is null
            ? request
            : throw new GrpcException(GrpcStatusCode.Internal, "The request holds several messages.");
    }

    /// <summary>Sends a message at once.</summary>
    public async Task WriteAsync(IMessage message)
    {
        MessageFrame.Write(_context.Response.BodyWriter, message);
        await _context.Response.BodyWriter.FlushAsync(CancellationToken);
    }

    public void Dispose()
    {
        _ended.Dispose();
        _deadline.Dispose();
    }
}
