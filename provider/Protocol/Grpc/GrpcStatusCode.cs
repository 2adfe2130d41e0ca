namespace ElevenProvider.Protocol.Grpc;

/// <summary>How a call ended, as gRPC numbers it.</summary>
public enum GrpcStatusCode
{
    /// <summary>The call succeeded.</summary>
    Ok = 0,

    /// <summary>The caller, or the shutdown of the plugin, ended the call.</summary>
    Cancelled = 1,

    /// <summary>The call failed in a way that the server cannot tell more about.</summary>
    Unknown = 2,

    /// <summary>The request is wrong whatever the state of the world.</summary>
    InvalidArgument = 3,

    /// <summary>The call took longer than its time limit.</summary>
    DeadlineExceeded = 4,

    /// <summary>What the request speaks of does not exist.</summary>
    NotFound = 5,

    /// <summary>What the request would create exists already.</summary>
    AlreadyExists = 6,

    /// <summary>The caller is known and may not do this.</summary>
    PermissionDenied = 7,

    /// <summary>A quota, a rate limit or a size limit was reached.</summary>
    ResourceExhausted = 8,

    /// <summary>The world must change before the request can succeed.</summary>
    FailedPrecondition = 9,

    /// <summary>Someone else changed the same thing meanwhile.</summary>
    Aborted = 10,

    /// <summary>The request reaches past the end of something.</summary>
    OutOfRange = 11,

    /// <summary>The server has no such method, or does not support what the request asks of it.</summary>
    Unimplemented = 12,

    /// <summary>Something that can never be wrong is wrong.</summary>
    Internal = 13,

    /// <summary>The server cannot be reached at the moment.</summary>
    Unavailable = 14,

    /// <summary>Data is lost or damaged beyond recovery.</summary>
    DataLoss = 15,

    /// <summary>The caller is not known.</summary>
    Unauthenticated = 16,
}
