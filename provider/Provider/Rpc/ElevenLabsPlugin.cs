using System.Runtime.CompilerServices;
using ElevenProvider.Protocol.Grpc;
using ElevenProvider.Protocol.Services;
using ElevenProvider.Provider.Lifecycle;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace ElevenProvider.Provider.Rpc;

/// <summary>The plugin as the engine calls it. It says what the plugin is capable of, and hands everything else to whom it concerns.</summary>
internal sealed class ElevenLabsPlugin(
    ConfigurationCalls configuration, ResourceCalls resources, FunctionCalls functions, EngineConnection engine, RunningCalls running)
    : IResourceProvider
{
    /// <inheritdoc/>
    /// <remarks>What is logged goes to the engine that says here where it listens.</remarks>
    public Task<ProviderHandshakeResponse> Handshake(ProviderHandshakeRequest request, CancellationToken cancellationToken)
    {
        engine.Connect(request.EngineAddress);
        return Task.FromResult(new ProviderHandshakeResponse
        {
            AcceptSecrets = true,
            AcceptResources = true,
            SupportsAutonamingConfiguration = true,
            AcceptsByteString = true,
        });
    }

    /// <inheritdoc/>
    /// <remarks>Called where <c>PULUMI_DEBUG_PROVIDERS</c> names a plugin that runs already.</remarks>
    public Task<Empty> Attach(PluginAttach request, CancellationToken cancellationToken)
    {
        engine.Connect(request.Address);
        return Task.FromResult(new Empty());
    }

    /// <inheritdoc/>
    public Task<PluginInfo> GetPluginInfo(Empty request, CancellationToken cancellationToken) =>
        Task.FromResult(new PluginInfo { Version = Package.Version });

    /// <inheritdoc/>
    /// <exception cref="GrpcException"><see cref="GrpcStatusCode.InvalidArgument"/>: a version of the schema format other than 0 is asked for.</exception>
    public async Task<GetSchemaResponse> GetSchema(GetSchemaRequest request, CancellationToken cancellationToken) => request.Version == 0
        ? new GetSchemaResponse { Schema = await Package.ReadSchema(cancellationToken) }
        : throw new GrpcException(GrpcStatusCode.InvalidArgument, $"There is no version {request.Version} of the schema format, only 0.");

    /// <inheritdoc/>
    public Task<CheckResponse> CheckConfig(CheckRequest request, CancellationToken cancellationToken) =>
        Answered(() => configuration.Check(request));

    /// <inheritdoc/>
    public Task<DiffResponse> DiffConfig(DiffRequest request, CancellationToken cancellationToken) =>
        Answer(() => ConfigurationCalls.Diff(request));

    /// <inheritdoc/>
    /// <exception cref="GrpcException"><see cref="GrpcStatusCode.InvalidArgument"/>: a setting, or the environment variable in its place, is wrong.</exception>
    public Task<ConfigureResponse> Configure(ConfigureRequest request, CancellationToken cancellationToken) => Answer(() =>
    {
        configuration.Configure(request);
        resources.Begin();

        // Engines that do not shake hands read here what Handshake says.
        return new ConfigureResponse
        {
            AcceptSecrets = true,
            AcceptResources = true,
            SupportsPreview = true,
            SupportsAutonamingConfiguration = true,
        };
    });

    /// <inheritdoc/>
    public Task<InvokeResponse> Invoke(InvokeRequest request, CancellationToken cancellationToken) =>
        Answered(() => functions.Invoke(request, cancellationToken));

    /// <inheritdoc/>
    public Task<CheckResponse> Check(CheckRequest request, CancellationToken cancellationToken) => Answered(() => resources.Check(request));

    /// <inheritdoc/>
    public Task<DiffResponse> Diff(DiffRequest request, CancellationToken cancellationToken) => Answer(() => resources.Diff(request));

    /// <inheritdoc/>
    public Task<CreateResponse> Create(CreateRequest request, CancellationToken cancellationToken) =>
        Answered(() => resources.Create(request, cancellationToken));

    /// <inheritdoc/>
    public Task<ReadResponse> Read(ReadRequest request, CancellationToken cancellationToken) =>
        Answered(() => resources.Read(request, cancellationToken));

    /// <inheritdoc/>
    /// <remarks>The first answer is sent when all of them are there, so that a list that fails is no shorter list.</remarks>
    public async IAsyncEnumerable<ListResponse> List(ListRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var response in await Answered(() => resources.List(request, cancellationToken)))
        {
            yield return response;
        }
    }

    /// <inheritdoc/>
    public Task<UpdateResponse> Update(UpdateRequest request, CancellationToken cancellationToken) =>
        Answered(() => resources.Update(request, cancellationToken));

    /// <inheritdoc/>
    public Task<Empty> Delete(DeleteRequest request, CancellationToken cancellationToken) =>
        Answered(() => resources.Delete(request, cancellationToken));

    /// <inheritdoc/>
    /// <remarks>Returns at once. Calls that come later run as ever.</remarks>
    public Task<Empty> Cancel(Empty request, CancellationToken cancellationToken)
    {
        running.Cancel();
        return Task.FromResult(new Empty());
    }

    /// <inheritdoc/>
    /// <remarks>There is none: the package was made from no other provider.</remarks>
    public Task<GetMappingResponse> GetMapping(GetMappingRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(new GetMappingResponse());

    /// <inheritdoc/>
    /// <remarks>There are none.</remarks>
    public Task<GetMappingsResponse> GetMappings(GetMappingsRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(new GetMappingsResponse());

    private static Task<T> Answer<T>(Func<T> answer) => Answered(() => Task.FromResult(answer()));

    private static async Task<T> Answered<T>(Func<Task<T>> answer)
    {
        try
        {
            return await answer();
        }
        catch (Exception failure) when (failure is not GrpcException)
        {
            throw Failures.ToGrpc(failure);
        }
    }
}
