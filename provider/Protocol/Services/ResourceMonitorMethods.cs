using ElevenProvider.Protocol.Grpc;
using ElevenProvider.Protocol.Grpc.Server;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace ElevenProvider.Protocol.Services;

/// <summary>The methods of <c>pulumirpc.ResourceMonitor</c> on the wire.</summary>
public static class ResourceMonitorMethods
{
    private const string Service = "pulumirpc.ResourceMonitor";

    /// <inheritdoc cref="IResourceMonitor.GetDeploymentInfo"/>
    public static GrpcMethod<Empty, DeploymentInfo> GetDeploymentInfo { get; } =
        new(Service, nameof(GetDeploymentInfo), Empty.Parser, DeploymentInfo.Parser);

    /// <inheritdoc cref="IResourceMonitor.SupportsFeature"/>
    public static GrpcMethod<SupportsFeatureRequest, SupportsFeatureResponse> SupportsFeature { get; } =
        new(Service, nameof(SupportsFeature), SupportsFeatureRequest.Parser, SupportsFeatureResponse.Parser);

    /// <inheritdoc cref="IResourceMonitor.Invoke"/>
    public static GrpcMethod<ResourceInvokeRequest, ResourceInvokeResponse> Invoke { get; } =
        new(Service, nameof(Invoke), ResourceInvokeRequest.Parser, ResourceInvokeResponse.Parser);

    /// <inheritdoc cref="IResourceMonitor.ReadResource"/>
    public static GrpcMethod<ReadResourceRequest, ReadResourceResponse> ReadResource { get; } =
        new(Service, nameof(ReadResource), ReadResourceRequest.Parser, ReadResourceResponse.Parser);

    /// <inheritdoc cref="IResourceMonitor.RegisterResource"/>
    public static GrpcMethod<RegisterResourceRequest, RegisterResourceResponse> RegisterResource { get; } =
        new(Service, nameof(RegisterResource), RegisterResourceRequest.Parser, RegisterResourceResponse.Parser);

    /// <inheritdoc cref="IResourceMonitor.RegisterResourceOutputs"/>
    public static GrpcMethod<RegisterResourceOutputsRequest, Empty> RegisterResourceOutputs { get; } =
        new(Service, nameof(RegisterResourceOutputs), RegisterResourceOutputsRequest.Parser, Empty.Parser);

    /// <inheritdoc cref="IResourceMonitor.SignalAndWaitForShutdown"/>
    public static GrpcMethod<Empty, Empty> SignalAndWaitForShutdown { get; } =
        new(Service, nameof(SignalAndWaitForShutdown), Empty.Parser, Empty.Parser);

    /// <summary>Serves <paramref name="service"/>.</summary>
    public static GrpcMethodTable Add(this GrpcMethodTable table, IResourceMonitor service) => table
        .Add(GetDeploymentInfo, service.GetDeploymentInfo)
        .Add(SupportsFeature, service.SupportsFeature)
        .Add(Invoke, service.Invoke)
        .Add(ReadResource, service.ReadResource)
        .Add(RegisterResource, service.RegisterResource)
        .Add(RegisterResourceOutputs, service.RegisterResourceOutputs)
        .Add(SignalAndWaitForShutdown, service.SignalAndWaitForShutdown);
}
