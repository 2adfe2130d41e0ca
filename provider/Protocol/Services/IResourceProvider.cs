using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace ElevenProvider.Protocol.Services;

/// <summary>A provider plugin, as the engine calls it.</summary>
/// <remarks>Service <c>pulumirpc.ResourceProvider</c>. Either side of the wire has this form: what serves it implements it, and what calls it is given
/// <see cref="ResourceProviderClient"/>.</remarks>
public interface IResourceProvider
{
    /// <summary>Exchanges what engine and plugin are capable of; the first call of all.</summary>
    Task<ProviderHandshakeResponse> Handshake(ProviderHandshakeRequest request, CancellationToken cancellationToken);

    /// <summary>Returns the package schema; works without configuration.</summary>
    Task<GetSchemaResponse> GetSchema(GetSchemaRequest request, CancellationToken cancellationToken);

    /// <summary>Validates the provider's configuration and decodes what came as JSON text.</summary>
    Task<CheckResponse> CheckConfig(CheckRequest request, CancellationToken cancellationToken);

    /// <summary>Says whether resources survive a change of the provider's configuration.</summary>
    Task<DiffResponse> DiffConfig(DiffRequest request, CancellationToken cancellationToken);

    /// <summary>Hands over the checked configuration; once per process.</summary>
    Task<ConfigureResponse> Configure(ConfigureRequest request, CancellationToken cancellationToken);

    /// <summary>Runs a function of the package.</summary>
    Task<InvokeResponse> Invoke(InvokeRequest request, CancellationToken cancellationToken);

    /// <summary>Validates a resource's inputs and fills in defaults.</summary>
    Task<CheckResponse> Check(CheckRequest request, CancellationToken cancellationToken);

    /// <summary>Says what would change, and whether in place or by replacement.</summary>
    Task<DiffResponse> Diff(DiffRequest request, CancellationToken cancellationToken);

    /// <summary>Makes the object, or predicts it in a preview.</summary>
    Task<CreateResponse> Create(CreateRequest request, CancellationToken cancellationToken);

    /// <summary>Reads the live object for refresh, import and <c>.get()</c>.</summary>
    Task<ReadResponse> Read(ReadRequest request, CancellationToken cancellationToken);

    /// <summary>Lists the live objects of a type.</summary>
    IAsyncEnumerable<ListResponse> List(ListRequest request, CancellationToken cancellationToken);

    /// <summary>Changes the object in place, or predicts the change in a preview.</summary>
    Task<UpdateResponse> Update(UpdateRequest request, CancellationToken cancellationToken);

    /// <summary>Deletes the object.</summary>
    Task<Empty> Delete(DeleteRequest request, CancellationToken cancellationToken);

    /// <summary>Ends the running calls soon; sent at every normal shutdown too.</summary>
    Task<Empty> Cancel(Empty request, CancellationToken cancellationToken);

    /// <summary>Returns the version of the plugin.</summary>
    Task<PluginInfo> GetPluginInfo(Empty request, CancellationToken cancellationToken);

    /// <summary>Tells a plugin that was started by hand where its engine listens.</summary>
    Task<Empty> Attach(PluginAttach request, CancellationToken cancellationToken);

    /// <summary>Returns how names of another ecosystem map to this package.</summary>
    Task<GetMappingResponse> GetMapping(GetMappingRequest request, CancellationToken cancellationToken);

    /// <summary>Lists what <see cref="GetMapping"/> knows.</summary>
    Task<GetMappingsResponse> GetMappings(GetMappingsRequest request, CancellationToken cancellationToken);
}
