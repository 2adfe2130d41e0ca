using ElevenProvider.Engine.Display;
using ElevenProvider.Engine.Plugins;
using ElevenProvider.Engine.State;
using ElevenProvider.Engine.Steps;
using ElevenProvider.Protocol.Grpc;
using ElevenProvider.Protocol.PropertyValues;
using Pulumirpc;

namespace ElevenProvider.Engine.Operations;

/// <summary>Refresh: reads every object, and makes the state as the world is.</summary>
internal static class RefreshOperation
{
    public static async Task RunAsync(Session session)
    {
        await session.Providers.LoadAllAsync();
        session.Report.Outputs = session.Recorder.Resources.FirstOrDefault(static state => !state.Custom)?.Outputs ?? PropertyObject.Empty;
        var objects = session.Recorder.Resources.Where(static state => state is { Custom: true, ProviderPackage: null, PendingReplacement: false });
        var gone = await Task.WhenAll(objects.Select(state => RefreshAsync(session, state)));
        // Only now, because it changes what is recorded of others too.
        foreach (var state in gone.OfType<ResourceState>())
        {
            var step = new Step(StepKind.Delete, null, state, state) { IsCounted = !state.Delete };
            await session.Report.StepAsync(step, () =>
            {
                session.Recorder.Remove(session.Recorder.Resources.First(now => ReferenceEquals(now, state) || now.Urn == state.Urn && now.Id == state.Id));
                return Task.FromResult(state);
            });
        }

        foreach (var unchanged in session.Recorder.Resources.Where(static state => state.ProviderPackage is not null || !state.Custom))
        {
            await session.Report.StepAsync(new Step(StepKind.Same, null, unchanged, unchanged), () => Task.FromResult(unchanged));
        }
    }

    // Returns the resource where its object is gone.
    private static async Task<ResourceState?> RefreshAsync(Session session, ResourceState old)
    {
        try
        {
            return await session.Gate.RunAsync(() => ReadAsync(session, old));
        }
        catch (OperationCanceledException)
        {
            return null;
        }
#pragma warning disable CA1031 // Whatever fails is shown, and the other resources are read all the same.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            session.Report.Fail(old.Urn, problem);
            return null;
        }
    }

    private static async Task<ResourceState?> ReadAsync(Session session, ResourceState old)
    {
        var operations = await session.Providers.OperationsAsync(old.Type, old.Provider);
        var read = await ReadAsync(session, operations, old);
        if (read is null)
        {
            return old;
        }

        var changes = await ChangesAsync(operations, old, read);
        var live = read with
        {
            Inputs = old.External ? old.Inputs : read.Inputs,
            Outputs = PropertyRewrite.WithSecrets(read.Outputs, PropertyObject.Empty, old.AdditionalSecretOutputs),
        };
        var isSame = live.Inputs.Equals(old.Inputs) && live.Outputs.Equals(old.Outputs);
        await session.Report.StepAsync(
            new Step(changes.Count > 0 ? StepKind.Update : StepKind.Same, operations, old, live) { Changes = changes, IsCounted = !old.Delete },
            () =>
            {
                session.Recorder.Put(old, isSame ? live : live with { Modified = session.Host.Time.GetUtcNow() });
                return Task.FromResult(live);
            });
        return null;
    }

    private static async Task<ResourceState?> ReadAsync(Session session, IResourceOperations operations, ResourceState old)
    {
        try
        {
            return await operations.ReadAsync(old with { InitErrors = [] }, old.Inputs, old.Outputs);
        }
        catch (GrpcException problem) when (problem.Status.Find<ErrorResourceInitFailed>() is { } partial)
        {
            session.Report.Add(Severity.Warning, old.Urn, $"It is only half done: {string.Join("; ", partial.Reasons)}");
            return old with
            {
                Inputs = partial.Inputs is null ? old.Inputs : partial.Inputs.ToPropertyObject(),
                Outputs = partial.Properties.ToPropertyObject(),
                InitErrors = [.. partial.Reasons],
            };
        }
    }

    // The provider is asked what would lead from the world back to the state; the answer, turned round, is what has changed in the world.
    private static async Task<IReadOnlyList<PropertyChange>> ChangesAsync(IResourceOperations operations, ResourceState old, ResourceState live)
    {
        if (old.External || old.Delete)
        {
            return PropertyChange.Between(old.Outputs, live.Outputs);
        }

        var difference = await operations.DiffAsync(live, old.Inputs, old.IgnoreChanges);
        return !difference.IsChange ? [] :
            [.. StepPlanner.Changes(difference, live, old.Inputs).Select(static change => change with { Old = change.New, New = change.Old })];
    }
}
