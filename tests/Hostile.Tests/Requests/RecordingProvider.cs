using System.Collections.Concurrent;
using ElevenProvider.Protocol.Services;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace ElevenProvider.Hostile.Tests.Requests;

/// <summary>Passes calls on, and keeps what was asked.</summary>
internal sealed class RecordingProvider(IResourceProvider plugin) : IResourceProvider
{
    private readonly ConcurrentQueue<RecordedCall> _calls = new();

    public IReadOnlyList<RecordedCall> Calls => [.. _calls];

    public Task<ProviderHandshakeResponse> Handshake(ProviderHandshakeRequest request, CancellationToken cancellationToken) =>
        plugin.Handshake(Keep(nameof(Handshake), request), cancellationToken);

    public Task<GetSchemaResponse> GetSchema(GetSchemaRequest request, CancellationToken cancellationToken) =>
        plugin.GetSchema(Keep(nameof(GetSchema), request), cancellationToken);

    public Task<CheckResponse> CheckConfig(CheckRequest request, CancellationToken cancellationToken) =>
        plugin.CheckConfig(Keep(nameof(CheckConfig), request), cancellationToken);

    public Task<DiffResponse> DiffConfig(DiffRequest request, CancellationToken cancellationToken) =>
        plugin.DiffConfig(Keep(nameof(DiffConfig), request), cancellationToken);

    public Task<ConfigureResponse> Configure(ConfigureRequest request, CancellationToken cancellationToken) =>
        plugin.Configure(Keep(nameof(Configure), request), cancellationToken);

    public Task<InvokeResponse> Invoke(InvokeRequest request, CancellationToken cancellationToken) =>
        plugin.Invoke(Keep(nameof(Invoke), request), cancellationToken);

    public Task<CheckResponse> Check(CheckRequest request, CancellationToken cancellationToken) =>
        plugin.Check(Keep(nameof(Check), request), cancellationToken);

    public Task<DiffResponse> Diff(DiffRequest request, CancellationToken cancellationToken) =>
        plugin.Diff(Keep(nameof(Diff), request), cancellationToken);

    public Task<CreateResponse> Create(CreateRequest request, CancellationToken cancellationToken) =>
        plugin.Create(Keep(nameof(Create), request), cancellationToken);

    public Task<ReadResponse> Read(ReadRequest request, CancellationToken cancellationToken) =>
        plugin.Read(Keep(nameof(Read), request), cancellationToken);

    public IAsyncEnumerable<ListResponse> List(ListRequest request, CancellationToken cancellationToken) =>
        plugin.List(Keep(nameof(List), request), cancellationToken);

    public Task<UpdateResponse> Update(UpdateRequest request, CancellationToken cancellationToken) =>
        plugin.Update(Keep(nameof(Update), request), cancellationToken);

    public Task<Empty> Delete(DeleteRequest request, CancellationToken cancellationToken) =>
        plugin.Delete(Keep(nameof(Delete), request), cancellationToken);

    public Task<Empty> Cancel(Empty request, CancellationToken cancellationToken) => plugin.Cancel(Keep(nameof(Cancel), request), cancellationToken);

    public Task<PluginInfo> GetPluginInfo(Empty request, CancellationToken cancellationToken) =>
        plugin.GetPluginInfo(Keep(nameof(GetPluginInfo), request), cancellationToken);

    public Task<Empty> Attach(PluginAttach request, CancellationToken cancellationToken) => plugin.Attach(Keep(nameof(Attach), request), cancellationToken);

    public Task<GetMappingResponse> GetMapping(GetMappingRequest request, CancellationToken cancellationToken) =>
        plugin.GetMapping(Keep(nameof(GetMapping), request), cancellationToken);

    public Task<GetMappingsResponse> GetMappings(GetMappingsRequest request, CancellationToken cancellationToken) =>
        plugin.GetMappings(Keep(nameof(GetMappings), request), cancellationToken);

    private T Keep<T>(string method, T request)
        where T : IMessage<T>
    {
        _calls.Enqueue(new RecordedCall(method, request.Clone()));
        return request;
    }
}
