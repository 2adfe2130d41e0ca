using ElevenProvider.Engine.Display;
using ElevenProvider.Engine.Plugins;
using ElevenProvider.Engine.State;
using ElevenProvider.Engine.Steps;
using ElevenProvider.Protocol.Grpc.Server;

namespace ElevenProvider.Engine.Operations;

/// <summary>One operation on one stack: what all its steps share.</summary>
internal sealed class Session : IAsyncDisposable
{
    private readonly GrpcServer _server;
    private readonly CancellationTokenRegistration _cancellation;
    private Task _cancelling = Task.CompletedTask;

    /// <summary>Sets an operation up.</summary>
    /// <param name="options">What to do.</param>
    /// <param name="host">The process around it.</param>
    /// <param name="stack">The project, its settings and its state.</param>
    /// <param name="report">Is told what happens.</param>
    /// <param name="methods">What <paramref name="server"/> answers; a program's services are added before the program starts.</param>
    /// <param name="server">Serves plugins and the program.</param>
    /// <param name="cancellation">Ends the operation early: running steps are awaited and recorded, and no new one starts.</param>
    public Session(
        EngineOptions options, EngineHost host, StackFiles stack, OperationReport report, GrpcMethodTable methods, GrpcServer server, CancellationToken cancellation)
    {
        (Options, Host, Stack, Report, Methods, _server) = (options, host, stack, report, methods, server);
        Recorder = new StateRecorder(IsPreview ? null : stack.State, stack.State.Resources, stack.State.PendingOperations);
        Locator = new PluginLocator(stack.Project, host.Environment);
        var plugins = new PluginContext(Locator, stack.Project, stack.Config, host.Environment, server.Address, host.Time);
        // The state as it was: what replaced providers configured is still needed to delete what they made.
        Providers = new ProviderRegistry(plugins, () => Recorder.Resources.Concat(stack.State.Resources), host.RandomSeed);
        Planner = new StepPlanner(Recorder, Providers);
        Executor = new StepExecutor(Recorder, Providers, report, host.Time, IsPreview);
        Gate = new StepGate(options.Parallel);
        _cancellation = cancellation.Register(Cancel);
    }

    public EngineOptions Options { get; }

    public EngineHost Host { get; }

    public StackFiles Stack { get; }

    public OperationReport Report { get; }

    public GrpcMethodTable Methods { get; }

    public string Address => _server.Address;

    public StateRecorder Recorder { get; }

    public PluginLocator Locator { get; }

    public ProviderRegistry Providers { get; }

    public StepPlanner Planner { get; }

    public StepExecutor Executor { get; }

    public StepGate Gate { get; }

    public bool IsPreview => Options.Operation == OperationKind.Preview;

    /// <summary>Deletes resources.</summary>
    public Task DeleteAsync(IReadOnlyList<ResourceState> resources) => new Deletions(Executor, Report, Gate).RunAsync(resources);

    /// <summary>Waits for the running steps, and ends the plugins.</summary>
    public async ValueTask DisposeAsync()
    {
        await _cancellation.DisposeAsync();
        await Gate.DrainAsync();
        await _cancelling;
        await Providers.DisposeAsync();
        Gate.Dispose();
    }

    private void Cancel()
    {
        Report.Add(Severity.Error, "", "The operation was cancelled: what was running has been finished and recorded, the rest has not been started.");
        Gate.Close();
        _cancelling = Providers.CancelAsync();
    }
}
