using ElevenProvider.Protocol.Grpc;
using ElevenProvider.Protocol.Grpc.Server;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace ElevenProvider.Protocol.Services;

/// <summary>The methods of <c>pulumirpc.Engine</c> on the wire.</summary>
public static class EngineMethods
{
    private const string Service = "pulumirpc.Engine";

    /// <inheritdoc cref="IEngine.Log"/>
    public static GrpcMethod<LogRequest, Empty> Log { get; } =
        new(Service, nameof(Log), LogRequest.Parser, Empty.Parser);

    /// <inheritdoc cref="IEngine.GetRootResource"/>
    public static GrpcMethod<GetRootResourceRequest, GetRootResourceResponse> GetRootResource { get; } =
        new(Service, nameof(GetRootResource), GetRootResourceRequest.Parser, GetRootResourceResponse.Parser);

    /// <inheritdoc cref="IEngine.SetRootResource"/>
    public static GrpcMethod<SetRootResourceRequest, SetRootResourceResponse> SetRootResource { get; } =
        new(Service, nameof(SetRootResource), SetRootResourceRequest.Parser, SetRootResourceResponse.Parser);

    /// <inheritdoc cref="IEngine.StartDebugging"/>
    public static GrpcMethod<StartDebuggingRequest, Empty> StartDebugging { get; } =
        new(Service, nameof(StartDebugging), StartDebuggingRequest.Parser, Empty.Parser);

    /// <inheritdoc cref="IEngine.RequirePulumiVersion"/>
    public static GrpcMethod<RequirePulumiVersionRequest, RequirePulumiVersionResponse> RequirePulumiVersion { get; } =
        new(Service, nameof(RequirePulumiVersion), RequirePulumiVersionRequest.Parser, RequirePulumiVersionResponse.Parser);

    /// <summary>Serves <paramref name="service"/>.</summary>
    public static GrpcMethodTable Add(this GrpcMethodTable table, IEngine service) => table
        .Add(Log, service.Log)
        .Add(GetRootResource, service.GetRootResource)
        .Add(SetRootResource, service.SetRootResource)
        .Add(StartDebugging, service.StartDebugging)
        .Add(RequirePulumiVersion, service.RequirePulumiVersion);
}
