using ElevenProvider.Engine.Display;
using ElevenProvider.Engine.Plugins;
using ElevenProvider.Engine.State;
using ElevenProvider.Protocol.Grpc;
using ElevenProvider.Protocol.PropertyValues;
using Pulumirpc;

namespace ElevenProvider.Engine.Steps;

/// <summary>Does what was decided for a resource, and has it recorded. In a preview the provider predicts, and nothing is recorded on disk.</summary>
/// <param name="recorder">Records.</param>
/// <param name="providers">The providers.</param>
/// <param name="report">Is told what happens.</param>
/// <param name="time">Tells when.</param>
/// <param name="preview">Whether this is a preview.</param>
internal sealed class StepExecutor(StateRecorder recorder, ProviderRegistry providers, OperationReport report, TimeProvider time, bool preview)
{
    /// <summary>Does a step; returns the resource as it is then.</summary>
    /// <exception cref="GrpcException">The provider failed; what it left behind is recorded.</exception>
    public Task<ResourceState> ExecuteAsync(Step step) => step.Kind switch
    {
        StepKind.Same => KeepAsync(step),
        StepKind.Create or StepKind.Replace => CreateAsync(step),
        StepKind.Update => UpdateAsync(step),
        _ => throw new ArgumentOutOfRangeException(nameof(step), step.Kind, "The step has a method of its own."),
    };

    /// <summary>Takes an existing object under management; returns it as the provider read it.</summary>
    public Task<ResourceState> ImportAsync(IResourceOperations operations, ResourceState wanted, ResourceState? old) =>
        report.StepAsync(new Step(StepKind.Import, operations, old, wanted), async () =>
        {
            var resource = wanted with { Id = wanted.ImportId };
            var pending = Begin(resource, "importing");
            var read = await Guarded(pending, () => operations.ReadAsync(resource, inputs: null, outputs: null))
                ?? throw Missing(pending, wanted, wanted.ImportId);
            var imported = Stamped(read, old: null);
            recorder.Put(old, imported, pending);
            return imported;
        });

    /// <summary>Reads an object that others manage.</summary>
    public Task<ResourceState> ReadAsync(IResourceOperations operations, ResourceState wanted, ResourceState? old) =>
        report.StepAsync(new Step(StepKind.Read, operations, old, wanted), async () =>
        {
            var pending = Begin(wanted, "reading");
            var read = await Guarded(pending, () => operations.ReadAsync(wanted, wanted.Inputs, wanted.Inputs))
                ?? throw Missing(pending, wanted, wanted.Id);
            var resource = Stamped(read with { Inputs = wanted.Inputs }, old is { External: true } ? old : null);
            recorder.Put(old, resource, pending);
            return resource;
        });

    /// <summary>Deletes a resource; what others manage, and what has no provider, is only forgotten.</summary>
    public async Task DeleteAsync(ResourceState resource)
    {
        if (resource.External || resource.PendingReplacement)
        {
            recorder.Remove(resource);
            return;
        }

        var operations = resource.Custom ? await providers.OperationsAsync(resource.Type, resource.Provider) : null;
        await report.StepAsync(new Step(StepKind.Delete, operations, resource, resource) { IsCounted = !resource.Delete }, async () =>
        {
            await DeleteObjectAsync(resource, operations, static (recorder, gone, pending) => recorder.Remove(gone, pending));
            return resource;
        });
    }

    private Task<ResourceState> KeepAsync(Step step) => report.StepAsync(step, async () =>
    {
        var old = step.Old!;
        var resource = Secured(step.New with { Id = old.Id, Outputs = old.Outputs, Created = old.Created, Modified = old.Modified });
        if (step.Operations is not null)
        {
            await step.Operations.KeepAsync(resource);
        }

        recorder.Put(old, resource);
        return resource;
    });

    private Task<ResourceState> CreateAsync(Step step) => report.StepAsync(step, async () =>
    {
        var replaced = await DeleteFirstAsync(step);
        var pending = Begin(step.New, "creating");
        var resource = Stamped(step.New, old: null);
        if (step.Operations is not null)
        {
            resource = await PartlyGuarded(pending, step with { Old = replaced }, resource, () => step.Operations.CreateAsync(resource, preview));
        }

        resource = Secured(resource);
        Replace(step with { Old = replaced }, resource, pending);
        return resource;
    });

    private Task<ResourceState> UpdateAsync(Step step) => report.StepAsync(step, async () =>
    {
        var old = step.Old!;
        var pending = Begin(step.New with { Id = old.Id }, "updating");
        var wanted = step.New with { Id = old.Id, Created = old.Created, Modified = time.GetUtcNow() };
        var resource = Secured(await PartlyGuarded(pending, step, wanted, () => step.Operations!.UpdateAsync(old, wanted, preview)));
        recorder.Put(old, resource, pending);
        return resource;
    });

    private async Task<ResourceState?> DeleteFirstAsync(Step step)
    {
        if (preview)
        {
            return step.Old;
        }

        var replaced = step.Old;
        foreach (var resource in step.DeleteFirst)
        {
            var operations = ReferenceEquals(resource, step.Old) ? step.Operations : await providers.OperationsAsync(resource.Type, resource.Provider);
            await DeleteObjectAsync(resource, operations, (recorder, gone, pending) =>
            {
                var waiting = gone with { PendingReplacement = true };
                recorder.Put(gone, waiting, pending);
                replaced = ReferenceEquals(gone, step.Old) ? waiting : replaced;
            });
        }

        return replaced;
    }

    private void Replace(Step step, ResourceState resource, PendingOperation? pending)
    {
        if (step is { Kind: StepKind.Replace, Old: { PendingReplacement: false } old })
        {
            recorder.PutReplacement(old, resource, pending);
        }
        else
        {
            recorder.Put(step.Old, resource, pending);
        }
    }

    private async Task DeleteObjectAsync(ResourceState resource, IResourceOperations? operations, Action<StateRecorder, ResourceState, PendingOperation?> record)
    {
        if (operations is null || preview)
        {
            record(recorder, resource, null);
            return;
        }

        var pending = Begin(resource, "deleting");
        await Guarded(pending, async () =>
        {
            await operations.DeleteAsync(resource);
            return true;
        });
        record(recorder, resource, pending);
    }

    // Whatever a failed call left of a resource must be in the state, or the object is lost.
    private async Task<ResourceState> PartlyGuarded(PendingOperation? pending, Step step, ResourceState resource, Func<Task<ResourceState>> call)
    {
        try
        {
            return await Guarded(pending, call, keepPending: static problem => problem.Status.Find<ErrorResourceInitFailed>() is not null);
        }
        catch (GrpcException problem) when (problem.Status.Find<ErrorResourceInitFailed>() is { } partial)
        {
            var left = Secured(resource with
            {
                Id = partial.Id.Length > 0 ? partial.Id : resource.Id,
                Outputs = partial.Properties.ToPropertyObject(),
                Inputs = partial.Inputs is null ? resource.Inputs : partial.Inputs.ToPropertyObject(),
                InitErrors = partial.Reasons.Count > 0 ? [.. partial.Reasons] : [problem.Message],
            });
            Replace(step, left, pending);
            throw;
        }
    }

    private async Task<T> Guarded<T>(PendingOperation? pending, Func<Task<T>> call, Func<GrpcException, bool>? keepPending = null)
    {
        try
        {
            return await call();
        }
        catch (Exception problem) when (pending is not null && problem is not PluginLostException && !(problem is GrpcException error && keepPending?.Invoke(error) == true))
        {
            // The provider answered, so nothing is in flight any more. Where it was lost instead, the entry tells of what may be left.
            recorder.Abandon(pending);
            throw;
        }
    }

    private PendingOperation? Begin(ResourceState resource, string type) => preview || !resource.Custom ? null : recorder.Begin(resource, type);

    private EngineException Missing(PendingOperation? pending, ResourceState resource, string id)
    {
        if (pending is not null)
        {
            recorder.Abandon(pending);
        }

        return new($"{resource.Type} resource '{resource.Name}': there is no object with the id \"{id}\".");
    }

    private ResourceState Stamped(ResourceState resource, ResourceState? old)
    {
        var now = time.GetUtcNow();
        return Secured(resource with { Created = old?.Created ?? now, Modified = old is not null && old.Outputs.Equals(resource.Outputs) ? old.Modified : now });
    }

    private static ResourceState Secured(ResourceState resource) =>
        resource with { Outputs = PropertyRewrite.WithSecrets(resource.Outputs, resource.Inputs, resource.AdditionalSecretOutputs) };
}
