using System.Collections.Concurrent;
using ElevenProvider.Engine.Display;
using ElevenProvider.Engine.Languages;
using ElevenProvider.Engine.Plugins;
using ElevenProvider.Engine.State;
using ElevenProvider.Engine.Steps;
using ElevenProvider.Protocol.Grpc;
using ElevenProvider.Protocol.Grpc.Server;
using ElevenProvider.Protocol.PropertyValues;
using ElevenProvider.Protocol.Services;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace ElevenProvider.Engine.Monitor;

/// <summary>The engine as the running program sees it: has each registration planned, executed and recorded, and answers with the outcome.</summary>
internal sealed class ProgramMonitor : IResourceMonitor
{
    private readonly ProgramContext _program;
    private readonly StateRecorder _recorder;
    private readonly ProviderRegistry _providers;
    private readonly StepPlanner _planner;
    private readonly StepExecutor _executor;
    private readonly OperationReport _report;
    private readonly StepGate _gate;
    private readonly ResourceRequests _requests;
    private readonly DefaultProviders _defaults;
    private readonly ConcurrentDictionary<string, byte> _registered = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource _finished = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ProgramMonitor(
        ProgramContext program, PluginLocator locator, StateRecorder recorder, ProviderRegistry providers, StepPlanner planner, StepExecutor executor, OperationReport report, StepGate gate)
    {
        (_program, _recorder, _providers, _planner, _executor, _report, _gate) = (program, recorder, providers, planner, executor, report, gate);
        _requests = new ResourceRequests(UrnOf, program.Project.Directory);
        _defaults = new DefaultProviders(program.Config, locator, UrnOf, BringAboutAsync);
    }

    /// <summary>Completes when the program says that it registers nothing more.</summary>
    public Task Finished => _finished.Task;

    /// <summary>Whether the program came to its end: every SDK registers the stack's outputs last.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>URNs of all that the program registered or read.</summary>
    public ICollection<string> Registered => _registered.Keys;

    private string StackUrn => UrnOf(Urn.StackType, $"{_program.Project.Name}-{_program.Stack}");

    /// <summary>Lets the program end.</summary>
    public void Release() => _released.TrySetResult();

    /// <summary>Serves the monitor, and refuses by name what it does not do.</summary>
    public GrpcMethodTable AddTo(GrpcMethodTable table)
    {
        table.Add(this);
        foreach (var (method, feature) in UnsupportedFeatures.Methods)
        {
            table.Add(
                new GrpcMethod<Empty, Empty>("pulumirpc.ResourceMonitor", method, Empty.Parser, Empty.Parser),
                (_, cancellationToken) => GuardedAsync<Empty>("", () => throw EngineException.Unsupported(feature), cancellationToken));
        }

        return table;
    }

    /// <inheritdoc/>
    public Task<DeploymentInfo> GetDeploymentInfo(Empty request, CancellationToken cancellationToken) => Task.FromResult(new DeploymentInfo
    {
        Project = _program.Project.Name,
        Stack = _program.Stack,
        Organization = ProgramContext.Organization,
        Config = { _program.Config.Values.ToDictionary(static entry => entry.Key, static entry => entry.Value.Text, StringComparer.Ordinal) },
        ConfigSecretKeys = { _program.Config.Values.Where(static entry => entry.Value.IsSecret).Select(static entry => entry.Key) },
        DryRun = _program.IsPreview,
        Parallel = _program.Parallel,
        SupportedFeatures = { UnsupportedFeatures.Supported.Values },
    });

    /// <inheritdoc/>
    public Task<SupportsFeatureResponse> SupportsFeature(SupportsFeatureRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(new SupportsFeatureResponse { HasSupport = UnsupportedFeatures.Supported.ContainsKey(request.Id) });

    /// <inheritdoc/>
    public async Task<ResourceInvokeResponse> Invoke(ResourceInvokeRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await _gate.RunAsync(async () =>
            {
                UnsupportedFeatures.Refuse(request);
                var reference = await ProviderAsync(Urn.Package(request.Tok), request.Provider, request.Version, request.PluginDownloadURL);
                var provider = await _providers.FindAsync(reference);
                var arguments = (PropertyObject)PropertyRewrite.FromProgram(request.Args.ToPropertyObject(), _program.Project.Directory);
                var response = await provider.InvokeAsync(request.Tok, PropertyRewrite.WithoutUnknowns(arguments), _program.IsPreview);
                return new ResourceInvokeResponse { Return = response.Return, Failures = { response.Failures } };
            });
        }
        catch (OperationCanceledException)
        {
            return await StepGate.HoldAsync<ResourceInvokeResponse>(cancellationToken);
        }
        catch (Exception problem) when (problem is not GrpcException)
        {
            // The program may handle it; it alone knows whether it can go on.
            throw new GrpcException(GrpcStatusCode.Unknown, $"Invocation of {request.Tok} failed: {problem.Message}", problem);
        }
    }

    /// <inheritdoc/>
    public Task<ReadResourceResponse> ReadResource(ReadResourceRequest request, CancellationToken cancellationToken) =>
        GuardedAsync(UrnOf(request.Type, request.Name), async () =>
        {
            UnsupportedFeatures.Refuse(request, StackUrn);
            var provider = await ProviderAsync(Urn.Package(request.Type), request.Provider, request.Version, request.PluginDownloadURL);
            var wanted = _requests.Read(request, provider);
            Claim(wanted.Urn);
            if (Signatures.UnknownKindOf(request.Id) is not null)
            {
                return new ReadResourceResponse { Urn = wanted.Urn, Properties = new Struct() };
            }

            var operations = await _providers.OperationsAsync(wanted.Type, provider);
            var resource = await _executor.ReadAsync(operations, wanted, _recorder.Find(wanted.Urn));
            return new ReadResourceResponse { Urn = resource.Urn, Properties = Answer(resource.Outputs, request.AcceptSecrets) };
        }, cancellationToken);

    /// <inheritdoc/>
    public Task<RegisterResourceResponse> RegisterResource(RegisterResourceRequest request, CancellationToken cancellationToken) =>
        GuardedAsync(UrnOf(request.Type, request.Name), async () =>
        {
            UnsupportedFeatures.Refuse(request, StackUrn);
            var needsProvider = request.Custom && Urn.ProviderPackage(request.Type) is null;
            var provider = needsProvider ? await ProviderAsync(Urn.Package(request.Type), request.Provider, request.Version, request.PluginDownloadURL) : "";
            var goal = _requests.Read(request, provider);
            Claim(goal.Resource.Urn);
            var resource = await BringAboutAsync(goal);
            // The stack's outputs are the last run's until the program registers those of this one.
            var outputs = resource.Custom ? resource.Outputs : PropertyObject.Empty;
            return new RegisterResourceResponse { Urn = resource.Urn, Id = resource.Id, Object = Answer(outputs, request.AcceptSecrets) };
        }, cancellationToken);

    /// <inheritdoc/>
    public Task<Empty> RegisterResourceOutputs(RegisterResourceOutputsRequest request, CancellationToken cancellationToken) =>
        GuardedAsync(request.Urn, () =>
        {
            var stack = _recorder.Find(request.Urn) ?? throw new EngineException($"{request.Urn} has outputs but was not registered.");
            _report.Outputs = (PropertyObject)PropertyRewrite.FromProgram(request.Outputs.ToPropertyObject(), _program.Project.Directory);
            _recorder.Put(stack, stack with { Outputs = _report.Outputs });
            IsWhole = true;
            return Task.FromResult(new Empty());
        }, cancellationToken);

    /// <inheritdoc/>
    public async Task<Empty> SignalAndWaitForShutdown(Empty request, CancellationToken cancellationToken)
    {
        _finished.TrySetResult();
        await _released.Task.WaitAsync(cancellationToken);
        return new Empty();
    }

    private static Struct Answer(PropertyObject outputs, bool acceptSecrets) => (acceptSecrets ? outputs : outputs.Unwrap()).ToStruct();

    private string UrnOf(string type, string name) => Urn.Create(_program.Stack, _program.Project.Name, type, name);

    private void Claim(string urn)
    {
        if (!_registered.TryAdd(urn, 0))
        {
            throw new EngineException($"Two resources have the same URN {urn}: give one of them another name.");
        }
    }

    private Task<string> ProviderAsync(string package, string provider, string version, string downloadUrl) =>
        provider.Length > 0 ? Task.FromResult(provider) : _defaults.ReferenceAsync(package, version, downloadUrl);

    private async Task<ResourceState> BringAboutAsync(ResourceGoal goal)
    {
        var wanted = goal.Resource;
        _registered.TryAdd(wanted.Urn, 0);
        var old = _recorder.Find(wanted.Urn);
        var isImport = wanted.ImportId.Length > 0 && old?.Id != wanted.ImportId && old?.ImportId != wanted.ImportId;
        if (!isImport)
        {
            return await _executor.ExecuteAsync(await _planner.PlanAsync(goal, old));
        }

        if (old is not null)
        {
            throw new EngineException($"\"{wanted.Name}\" cannot be imported: the stack manages another object under that name. Remove it first, or choose another name.");
        }

        var imported = await _executor.ImportAsync(await _providers.OperationsAsync(wanted.Type, wanted.Provider), wanted, old);
        var step = await _planner.PlanAsync(goal, imported);
        return step.Kind != StepKind.Replace
            ? await _executor.ExecuteAsync(step with { IsCounted = false })
            : throw new EngineException($"\"{wanted.Name}\" was imported, but its inputs would replace it: make them those of the object ({string.Join(", ", step.Changes)}).");
    }

    // A failure ends the operation: nothing new starts, and the program gets no answer that it might go on with.
    private async Task<T> GuardedAsync<T>(string urn, Func<Task<T>> run, CancellationToken cancellationToken)
    {
        try
        {
            return await _gate.RunAsync(run);
        }
        catch (OperationCanceledException)
        {
            return await StepGate.HoldAsync<T>(cancellationToken);
        }
#pragma warning disable CA1031 // Whatever fails is shown and ends the operation.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            _report.Fail(urn, problem);
            _gate.Close();
            return await StepGate.HoldAsync<T>(cancellationToken);
        }
    }
}
