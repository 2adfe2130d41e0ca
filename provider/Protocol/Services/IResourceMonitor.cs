using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace ElevenProvider.Protocol.Services;

/// <summary>The engine, as a running program sees it.</summary>
/// <remarks>Service <c>pulumirpc.ResourceMonitor</c>. Either side of the wire has this form: what serves it implements it, and what calls it is given
/// <see cref="ResourceMonitorClient"/>.</remarks>
public interface IResourceMonitor
{
    /// <summary>Returns what is deployed, and what the engine supports.</summary>
    Task<DeploymentInfo> GetDeploymentInfo(Empty request, CancellationToken cancellationToken);

    /// <summary>Says whether the engine supports a feature.</summary>
    Task<SupportsFeatureResponse> SupportsFeature(SupportsFeatureRequest request, CancellationToken cancellationToken);

    /// <summary>Runs a function of a provider.</summary>
    Task<ResourceInvokeResponse> Invoke(ResourceInvokeRequest request, CancellationToken cancellationToken);

    /// <summary>Reads a resource that the program does not manage.</summary>
    Task<ReadResourceResponse> ReadResource(ReadResourceRequest request, CancellationToken cancellationToken);

    /// <summary>Brings a resource to the state that the program wants.</summary>
    Task<RegisterResourceResponse> RegisterResource(RegisterResourceRequest request, CancellationToken cancellationToken);

    /// <summary>Records the outputs of the stack or a component.</summary>
    Task<Empty> RegisterResourceOutputs(RegisterResourceOutputsRequest request, CancellationToken cancellationToken);

    /// <summary>Says that the program registers nothing more, and waits until the engine needs it no longer.</summary>
    Task<Empty> SignalAndWaitForShutdown(Empty request, CancellationToken cancellationToken);
}
