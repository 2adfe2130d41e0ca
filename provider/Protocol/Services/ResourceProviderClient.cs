using ElevenProvider.Protocol.Grpc.Client;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace ElevenProvider.Protocol.Services;

/// <summary>Calls <c>pulumirpc.ResourceProvider</c> at the other end of <paramref name="channel"/>.</summary>
public sealed class ResourceProviderClient(GrpcChannel channel) : IResourceProvider
{
    /// <inheritdoc/>
    public Task<ProviderHandshakeResponse> Handshake(ProviderHandshakeRequest request, CancellationToken cancellationToken) =>
        channel.CallAsync(ResourceProviderMethods.Handshake, request, timeout: null, cancellationToken);

    /// <inheritdoc/>
    public Task<GetSchemaResponse> GetSchema(GetSchemaRequest request, CancellationToken cancellationToken) =>
        channel.CallAsync(ResourceProviderMethods.GetSchema, request, timeout: null, cancellationToken);

    /// <inheritdoc/>
    public Task<CheckResponse> CheckConfig(CheckRequest request, CancellationToken cancellationToken) =>
        channel.CallAsync(ResourceProviderMethods.CheckConfig, request, timeout: null, cancellationToken);

    /// <inheritdoc/>
    public Task<DiffResponse> DiffConfig(DiffRequest request, CancellationToken cancellationToken) =>
        channel.CallAsync(ResourceProviderMethods.DiffConfig, request, timeout: null, cancellationToken);

    /// <inheritdoc/>
    public Task<ConfigureResponse> Configure(ConfigureRequest request, CancellationToken cancellationToken) =>
        channel.CallAsync(ResourceProviderMethods.Configure, request, timeout: null, cancellationToken);

    /// <inheritdoc/>
    public Task<InvokeResponse> Invoke(InvokeRequest request, CancellationToken cancellationToken) =>
        channel.CallAsync(ResourceProviderMethods.Invoke, request, timeout: null, cancellationToken);

    /// <inheritdoc/>
    public Task<CheckResponse> Check(CheckRequest request, CancellationToken cancellationToken) =>
        channel.CallAsync(ResourceProviderMethods.Check, request, timeout: null, cancellationToken);

    /// <inheritdoc/>
    public Task<DiffResponse> Diff(DiffRequest request, CancellationToken cancellationToken) =>
        channel.CallAsync(ResourceProviderMethods.Diff, request, timeout: null, cancellationToken);

    /// <inheritdoc/>
    public Task<CreateResponse> Create(CreateRequest request, CancellationToken cancellationToken) =>
        channel.CallAsync(ResourceProviderMethods.Create, request, timeout: null, cancellationToken);

    /// <inheritdoc/>
    public Task<ReadResponse> Read(ReadRequest request, CancellationToken cancellationToken) =>
        channel.CallAsync(ResourceProviderMethods.Read, request, timeout: null, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<ListResponse> List(ListRequest request, CancellationToken cancellationToken) =>
        channel.StreamAsync(ResourceProviderMethods.List, request, timeout: null, cancellationToken);

    /// <inheritdoc/>
    public Task<UpdateResponse> Update(UpdateRequest request, CancellationToken cancellationToken) =>
        channel.CallAsync(ResourceProviderMethods.Update, request, timeout: null, cancellationToken);

    /// <inheritdoc/>
    public Task<Empty> Delete(DeleteRequest request, CancellationToken cancellationToken) =>
        channel.CallAsync(ResourceProviderMethods.Delete, request, timeout: null, cancellationToken);

    /// <inheritdoc/>
    public Task<Empty> Cancel(Empty request, CancellationToken cancellationToken) =>
        channel.CallAsync(ResourceProviderMethods.Cancel, request, timeout: null, cancellationToken);

    /// <inheritdoc/>
    public Task<PluginInfo> GetPluginInfo(Empty request, CancellationToken cancellationToken) =>
        channel.CallAsync(ResourceProviderMethods.GetPluginInfo, request, timeout: null, cancellationToken);

    /// <inheritdoc/>
    public Task<Empty> Attach(PluginAttach request, CancellationToken cancellationToken) =>
        channel.CallAsync(ResourceProviderMethods.Attach, request, timeout: null, cancellationToken);

    /// <inheritdoc/>
    public Task<GetMappingResponse> GetMapping(GetMappingRequest request, CancellationToken cancellationToken) =>
        channel.CallAsync(ResourceProviderMethods.GetMapping, request, timeout: null, cancellationToken);

    /// <inheritdoc/>
    public Task<GetMappingsResponse> GetMappings(GetMappingsRequest request, CancellationToken cancellationToken) =>
        channel.CallAsync(ResourceProviderMethods.GetMappings, request, timeout: null, cancellationToken);
}
