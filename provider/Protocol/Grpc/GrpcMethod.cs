using Google.Protobuf;

namespace ElevenProvider.Protocol.Grpc;

/// <summary>One method of a service, as both sides of the wire need to know it.</summary>
/// <param name="Service">Full name of the service, such as <c>pulumirpc.Engine</c>.</param>
/// <param name="Name">Name of the method, such as <c>Log</c>.</param>
/// <param name="Requests">Reads requests.</param>
/// <param name="Responses">Reads responses.</param>
public sealed record GrpcMethod<TRequest, TResponse>(
    string Service, string Name, MessageParser<TRequest> Requests, MessageParser<TResponse> Responses)
    where TRequest : class, IMessage<TRequest>
    where TResponse : class, IMessage<TResponse>
{
    /// <summary>The path of the HTTP/2 request.</summary>
    public string Path { get; } = $"/{Service}/{Name}";
}
