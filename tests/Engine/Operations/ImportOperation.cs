using ElevenProvider.Engine.Display;
using ElevenProvider.Engine.Monitor;
using ElevenProvider.Engine.State;
using ElevenProvider.Engine.Steps;

namespace ElevenProvider.Engine.Operations;

/// <summary>Import: takes one existing object into the state, without a program.</summary>
internal static class ImportOperation
{
    public static async Task RunAsync(Session session)
    {
        var (type, name, id) = session.Options.Import ?? throw new EngineException("import needs a type, a name and an id.");
        await session.Providers.LoadAllAsync();
        var urn = UrnOf(session, type, name);
        if (session.Recorder.Find(urn) is not null)
        {
            throw new EngineException($"The stack has a resource {urn} already: choose another name.");
        }

        var stack = await StackAsync(session);
        var reference = await ProviderAsync(session, Urn.Package(type));
        var operations = await session.Providers.OperationsAsync(type, reference);
        var wanted = new ResourceState { Urn = urn, Type = type, Parent = stack.Urn, Provider = reference, ImportId = id };
        var read = await session.Executor.ImportAsync(operations, wanted, old: null);
        var check = await operations.CheckAsync(read, read.Inputs, read.Inputs);
        foreach (var (property, reason) in check.Failures)
        {
            session.Report.Add(Severity.Warning, urn, $"The imported inputs are not valid, which is a fault of the plugin: {property}: {reason}");
        }

        session.Recorder.Put(read, read with { Inputs = check.Inputs });
        session.Report.Outputs = stack.Outputs;
        session.Report.Say($"Imported {type} {name} with the id {read.Id}:");
        foreach (var input in PropertyChange.Between(Protocol.PropertyValues.PropertyObject.Empty, check.Inputs))
        {
            session.Report.Say($"      {input}");
        }
    }

    private static string UrnOf(Session session, string type, string name) => Urn.Create(session.Options.Stack, session.Stack.Project.Name, type, name);

    private static async Task<ResourceState> StackAsync(Session session)
    {
        var urn = UrnOf(session, Urn.StackType, $"{session.Stack.Project.Name}-{session.Options.Stack}");
        return session.Recorder.Find(urn)
            ?? await RegisterAsync(session, new ResourceGoal(new ResourceState { Urn = urn, Type = Urn.StackType, Custom = false }));
    }

    private static async Task<string> ProviderAsync(Session session, string package)
    {
        var recorded = session.Recorder.Resources.FirstOrDefault(state => state.IsDefaultProvider && state.ProviderPackage == package);
        return recorded is not null
            ? Urn.Reference(recorded.Urn, recorded.Id)
            : await new DefaultProviders(session.Stack.Config, session.Locator, (type, name) => UrnOf(session, type, name), goal => RegisterAsync(session, goal))
                .ReferenceAsync(package, "", "");
    }

    private static async Task<ResourceState> RegisterAsync(Session session, ResourceGoal goal) =>
        await session.Executor.ExecuteAsync(await session.Planner.PlanAsync(goal, session.Recorder.Find(goal.Resource.Urn)));
}
