using ElevenProvider.Protocol.Grpc.Client;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace ElevenProvider.Protocol.Services;

/// <summary>Calls <c>pulumirpc.ResourceMonitor</c> at the other end of <paramref name="channel"/>.</summary>
public sealed class ResourceMonitorClient(GrpcChannel channel) : IResourceMonitor
{
    /// <inheritdoc/>
    public Task<DeploymentInfo> GetDeploymentInfo(Empty request, CancellationToken cancellationToken) =>
        channel.CallAsync(ResourceMonitorMethods.GetDeploymentInfo, request, timeout: null, cancellationToken);

    /// <inheritdoc/>
    public Task<SupportsFeatureResponse> SupportsFeature(SupportsFeatureRequest request, CancellationToken cancellationToken) =>
        channel.CallAsync(ResourceMonitorMethods.SupportsFeature, request, timeout: null, cancellationToken);

    /// <inheritdoc/>
    public Task<ResourceInvokeResponse> Invoke(ResourceInvokeRequest request, CancellationToken cancellationToken) =>
        channel.CallAsync(ResourceMonitorMethods.Invoke, request, timeout: null, cancellationToken);

    /// <inheritdoc/>
    public Task<ReadResourceResponse> ReadResource(ReadResourceRequest request, CancellationToken cancellationToken) =>
        channel.CallAsync(ResourceMonitorMethods.ReadResource, request, timeout: null, cancellationToken);

    /// <inheritdoc/>
    public Task<RegisterResourceResponse> RegisterResource(RegisterResourceRequest request, CancellationToken cancellationToken) =>
        channel.CallAsync(ResourceMonitorMethods.RegisterResource, request, timeout: null, cancellationToken);

    /// <inheritdoc/>
    public Task<Empty> RegisterResourceOutputs(RegisterResourceOutputsRequest request, CancellationToken cancellationToken) =>
        channel.CallAsync(ResourceMonitorMethods.RegisterResourceOutputs, request, timeout: null, cancellationToken);

    /// <inheritdoc/>
    public Task<Empty> SignalAndWaitForShutdown(Empty request, CancellationToken cancellationToken) =>
        channel.CallAsync(ResourceMonitorMethods.SignalAndWaitForShutdown, request, timeout: null, cancellationToken);
}
