using ElevenProvider.Protocol.Grpc.Client;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace ElevenProvider.Protocol.Services;

/// <summary>Calls <c>pulumirpc.Engine</c> at the other end of <paramref name="channel"/>.</summary>
public sealed class EngineClient(GrpcChannel channel) : IEngine
{
    /// <inheritdoc/>
    public Task<Empty> Log(LogRequest request, CancellationToken cancellationToken) =>
        channel.CallAsync(EngineMethods.Log, request, timeout: null, cancellationToken);

    /// <inheritdoc/>
    public Task<GetRootResourceResponse> GetRootResource(GetRootResourceRequest request, CancellationToken cancellationToken) =>
        channel.CallAsync(EngineMethods.GetRootResource, request, timeout: null, cancellationToken);

    /// <inheritdoc/>
    public Task<SetRootResourceResponse> SetRootResource(SetRootResourceRequest request, CancellationToken cancellationToken) =>
        channel.CallAsync(EngineMethods.SetRootResource, request, timeout: null, cancellationToken);

    /// <inheritdoc/>
    public Task<Empty> StartDebugging(StartDebuggingRequest request, CancellationToken cancellationToken) =>
        channel.CallAsync(EngineMethods.StartDebugging, request, timeout: null, cancellationToken);

    /// <inheritdoc/>
    public Task<RequirePulumiVersionResponse> RequirePulumiVersion(RequirePulumiVersionRequest request, CancellationToken cancellationToken) =>
        channel.CallAsync(EngineMethods.RequirePulumiVersion, request, timeout: null, cancellationToken);
}
