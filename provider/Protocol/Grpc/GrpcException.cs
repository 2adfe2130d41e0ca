namespace ElevenProvider.Protocol.Grpc;

/// <summary>A call ended with a status other than success. A server throws it to answer so; a client gets it.</summary>
public sealed class GrpcException : Exception
{
    /// <summary>Ends a call with <paramref name="status"/>.</summary>
    public GrpcException(GrpcStatus status, Exception? inner = null)
        : base(status.Message, inner) => Status = status;

    /// <summary>Ends a call with <paramref name="code"/> and a message that the peer will see.</summary>
    public GrpcException(GrpcStatusCode code, string message, Exception? inner = null)
        : this(new GrpcStatus(code, message), inner)
    {
    }

    /// <summary>How the call ended.</summary>
    public GrpcStatus Status { get; }
}
