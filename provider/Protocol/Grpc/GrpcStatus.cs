using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;

namespace ElevenProvider.Protocol.Grpc;

/// <summary>The outcome of a call: what its trailers say.</summary>
/// <param name="Code">How the call ended.</param>
/// <param name="Message">Why, for a person to read; empty on success.</param>
public sealed record GrpcStatus(GrpcStatusCode Code, string Message)
{
    /// <summary>Success.</summary>
    public static GrpcStatus Ok { get; } = new(GrpcStatusCode.Ok, "");

    /// <summary>Messages that tell the peer's code more than the text does (trailer <c>grpc-status-details-bin</c>).</summary>
    public IReadOnlyList<Any> Details { get; init; } = [];

    /// <summary>This status with one more detail.</summary>
    public GrpcStatus With(IMessage detail) => this with { Details = [.. Details, Any.Pack(detail)] };

    /// <summary>The first detail of type <typeparamref name="T"/>, or null where there is none.</summary>
    public T? Find<T>()
        where T : class, IMessage<T>, new() =>
        Details.Select(static detail => detail.TryUnpack(out T found) ? found : null).FirstOrDefault(static detail => detail is not null);
}
