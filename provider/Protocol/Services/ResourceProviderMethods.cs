using ElevenProvider.Protocol.Grpc;
using ElevenProvider.Protocol.Grpc.Server;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace ElevenProvider.Protocol.Services;

/// <summary>The methods of <c>pulumirpc.ResourceProvider</c> on the wire.</summary>
public static class ResourceProviderMethods
{
    private const string Service = "pulumirpc.ResourceProvider";

    /// <inheritdoc cref="IResourceProvider.Handshake"/>
    public static GrpcMethod<ProviderHandshakeRequest, ProviderHandshakeResponse> Handshake { get; } =
        new(Service, nameof(Handshake), ProviderHandshakeRequest.Parser, ProviderHandshakeResponse.Parser);

    /// <inheritdoc cref="IResourceProvider.GetSchema"/>
    public static GrpcMethod<GetSchemaRequest, GetSchemaResponse> GetSchema { get; } =
        new(Service, nameof(GetSchema), GetSchemaRequest.Parser, GetSchemaResponse.Parser);

    /// <inheritdoc cref="IResourceProvider.CheckConfig"/>
    public static GrpcMethod<CheckRequest, CheckResponse> CheckConfig { get; } =
        new(Service, nameof(CheckConfig), CheckRequest.Parser, CheckResponse.Parser);

    /// <inheritdoc cref="IResourceProvider.DiffConfig"/>
    public static GrpcMethod<DiffRequest, DiffResponse> DiffConfig { get; } =
        new(Service, nameof(DiffConfig), DiffRequest.Parser, DiffResponse.Parser);

    /// <inheritdoc cref="IResourceProvider.Configure"/>
    public static GrpcMethod<ConfigureRequest, ConfigureResponse> Configure { get; } =
        new(Service, nameof(Configure), ConfigureRequest.Parser, ConfigureResponse.Parser);

    /// <inheritdoc cref="IResourceProvider.Invoke"/>
    public static GrpcMethod<InvokeRequest, InvokeResponse> Invoke { get; } =
        new(Service, nameof(Invoke), InvokeRequest.Parser, InvokeResponse.Parser);

    /// <inheritdoc cref="IResourceProvider.Check"/>
    public static GrpcMethod<CheckRequest, CheckResponse> Check { get; } =
        new(Service, nameof(Check), CheckRequest.Parser, CheckResponse.Parser);

    /// <inheritdoc cref="IResourceProvider.Diff"/>
    public static GrpcMethod<DiffRequest, DiffResponse> Diff { get; } =
        new(Service, nameof(Diff), DiffRequest.Parser, DiffResponse.Parser);

    /// <inheritdoc cref="IResourceProvider.Create"/>
    public static GrpcMethod<CreateRequest, CreateResponse> Create { get; } =
        new(Service, nameof(Create), CreateRequest.Parser, CreateResponse.Parser);

    /// <inheritdoc cref="IResourceProvider.Read"/>
    public static GrpcMethod<ReadRequest, ReadResponse> Read { get; } =
        new(Service, nameof(Read), ReadRequest.Parser, ReadResponse.Parser);

    /// <inheritdoc cref="IResourceProvider.List"/>
    public static GrpcMethod<ListRequest, ListResponse> List { get; } =
        new(Service, nameof(List), ListRequest.Parser, ListResponse.Parser);

    /// <inheritdoc cref="IResourceProvider.Update"/>
    public static GrpcMethod<UpdateRequest, UpdateResponse> Update { get; } =
        new(Service, nameof(Update), UpdateRequest.Parser, UpdateResponse.Parser);

    /// <inheritdoc cref="IResourceProvider.Delete"/>
    public static GrpcMethod<DeleteRequest, Empty> Delete { get; } =
        new(Service, nameof(Delete), DeleteRequest.Parser, Empty.Parser);

    /// <inheritdoc cref="IResourceProvider.Cancel"/>
    public static GrpcMethod<Empty, Empty> Cancel { get; } =
        new(Service, nameof(Cancel), Empty.Parser, Empty.Parser);

    /// <inheritdoc cref="IResourceProvider.GetPluginInfo"/>
    public static GrpcMethod<Empty, PluginInfo> GetPluginInfo { get; } =
        new(Service, nameof(GetPluginInfo), Empty.Parser, PluginInfo.Parser);

    /// <inheritdoc cref="IResourceProvider.Attach"/>
    public static GrpcMethod<PluginAttach, Empty> Attach { get; } =
        new(Service, nameof(Attach), PluginAttach.Parser, Empty.Parser);

    /// <inheritdoc cref="IResourceProvider.GetMapping"/>
    public static GrpcMethod<GetMappingRequest, GetMappingResponse> GetMapping { get; } =
        new(Service, nameof(GetMapping), GetMappingRequest.Parser, GetMappingResponse.Parser);

    /// <inheritdoc cref="IResourceProvider.GetMappings"/>
    public static GrpcMethod<GetMappingsRequest, GetMappingsResponse> GetMappings { get; } =
        new(Service, nameof(GetMappings), GetMappingsRequest.Parser, GetMappingsResponse.Parser);

    /// <summary>Serves <paramref name="service"/>.</summary>
    public static GrpcMethodTable Add(this GrpcMethodTable table, IResourceProvider service) => table
        .Add(Handshake, service.Handshake)
        .Add(GetSchema, service.GetSchema)
        .Add(CheckConfig, service.CheckConfig)
        .Add(DiffConfig, service.DiffConfig)
        .Add(Configure, service.Configure)
        .Add(Invoke, service.Invoke)
        .Add(Check, service.Check)
        .Add(Diff, service.Diff)
        .Add(Create, service.Create)
        .Add(Read, service.Read)
        .Add(List, service.List)
        .Add(Update, service.Update)
        .Add(Delete, service.Delete)
        .Add(Cancel, service.Cancel)
        .Add(GetPluginInfo, service.GetPluginInfo)
        .Add(Attach, service.Attach)
        .Add(GetMapping, service.GetMapping)
        .Add(GetMappings, service.GetMappings);
}
