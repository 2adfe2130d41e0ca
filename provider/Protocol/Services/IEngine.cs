using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace ElevenProvider.Protocol.Services;

/// <summary>What the engine offers to plugins and language runtimes.</summary>
/// <remarks>Service <c>pulumirpc.Engine</c>. Either side of the wire has this form: what serves it implements it, and what calls it is given
/// <see cref="EngineClient"/>.</remarks>
public interface IEngine
{
    /// <summary>Shows a message to the user.</summary>
    Task<Empty> Log(LogRequest request, CancellationToken cancellationToken);

    /// <summary>Returns the URN of the stack resource.</summary>
    Task<GetRootResourceResponse> GetRootResource(GetRootResourceRequest request, CancellationToken cancellationToken);

    /// <summary>Sets the URN of the stack resource.</summary>
    Task<SetRootResourceResponse> SetRootResource(SetRootResourceRequest request, CancellationToken cancellationToken);

    /// <summary>Announces that a debugger can attach.</summary>
    Task<Empty> StartDebugging(StartDebuggingRequest request, CancellationToken cancellationToken);

    /// <summary>Fails where the engine's version is not in the range.</summary>
    Task<RequirePulumiVersionResponse> RequirePulumiVersion(RequirePulumiVersionRequest request, CancellationToken cancellationToken);
}
