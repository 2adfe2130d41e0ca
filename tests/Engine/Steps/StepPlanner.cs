using ElevenProvider.Engine.Plugins;
using ElevenProvider.Engine.State;
using ElevenProvider.Protocol.PropertyValues;

namespace ElevenProvider.Engine.Steps;

/// <summary>Decides what to do with a resource that the program registers. Asks the provider (Check, Diff), and changes nothing.</summary>
/// <param name="recorder">What is recorded.</param>
/// <param name="providers">The providers.</param>
internal sealed class StepPlanner(StateRecorder recorder, ProviderRegistry providers)
{
    /// <summary>Decides for one resource.</summary>
    /// <exception cref="CheckFailedException">The provider refuses the inputs.</exception>
    public async Task<Step> PlanAsync(ResourceGoal goal, ResourceState? old)
    {
        var wanted = goal.Resource;
        if (!wanted.Custom)
        {
            return new Step(old is null ? StepKind.Create : StepKind.Same, null, old, wanted);
        }

        var operations = await providers.OperationsAsync(wanted.Type, wanted.Provider);
        if (old is null or { External: true } or { PendingReplacement: true })
        {
            return await CreationAsync(StepKind.Create, operations, old, wanted);
        }

        var resource = await CheckedAsync(operations, wanted, old.Inputs, goal.InputsAfter(old));
        var difference = await operations.DiffAsync(old, resource.Inputs, resource.IgnoreChanges);
        if (await ProviderForcesReplacementAsync(old, wanted))
        {
            difference = difference with { IsChange = true, IsReplacement = true };
        }

        if (!difference.IsChange && old.InitErrors.Count == 0)
        {
            return new Step(StepKind.Same, operations, old, resource);
        }

        if (!difference.IsReplacement)
        {
            return new Step(StepKind.Update, operations, old, resource) { Changes = Changes(difference, old, resource.Inputs) };
        }

        var replacement = await CreationAsync(StepKind.Replace, operations, old, wanted);
        return replacement with
        {
            Changes = Changes(difference, old, resource.Inputs),
            DeleteFirst = goal.DeleteBeforeReplace ?? difference.DeleteBeforeReplace ? await DeletedWithAsync(old) : [],
        };
    }

    /// <summary>The changes that a difference names, for display.</summary>
    public static IReadOnlyList<PropertyChange> Changes(Difference difference, ResourceState old, PropertyObject news)
    {
        var before = difference.Changed
            .Select(entry => KeyValuePair.Create(entry.Key, (entry.Value ? old.Inputs : old.Outputs).Find(entry.Key)))
            .Where(static entry => entry.Value is not null);
        return PropertyChange.Between(new PropertyObject(before!), new PropertyObject(news.Where(entry => difference.Changed.ContainsKey(entry.Key))));
    }

    private static async Task<Step> CreationAsync(StepKind kind, IResourceOperations operations, ResourceState? old, ResourceState wanted)
    {
        var resource = await CheckedAsync(operations, wanted, PropertyObject.Empty, wanted.Inputs);
        return new Step(kind, operations, old, resource) { Changes = PropertyChange.Between(PropertyObject.Empty, resource.Inputs.Without("__internal")) };
    }

    private static async Task<ResourceState> CheckedAsync(IResourceOperations operations, ResourceState wanted, PropertyObject olds, PropertyObject news)
    {
        var check = await operations.CheckAsync(wanted, olds, news);
        return check.Failures.Count == 0 ? wanted with { Inputs = check.Inputs } : throw new CheckFailedException(wanted, check);
    }

    // A resource whose provider changed is replaced only where the new provider says that it cannot manage it.
    private async Task<bool> ProviderForcesReplacementAsync(ResourceState old, ResourceState wanted)
    {
        if (old.Provider == wanted.Provider || old.Provider.Length == 0)
        {
            return false;
        }

        var before = Provider(old.Provider);
        var after = Provider(wanted.Provider);
        if (before is null || after is null)
        {
            return before is null;
        }

        var operations = await providers.OperationsAsync(after.Type, "");
        return (await operations.DiffAsync(before with { Urn = after.Urn }, after.Inputs, [])).IsReplacement;
    }

    private ResourceState? Provider(string reference) =>
        recorder.Resources.FirstOrDefault(state => Urn.Reference(state.Urn, state.Id) == reference);

    // Whatever would have to be replaced because of this, must be deleted before it: it cannot outlive what it depends on.
    private async Task<IReadOnlyList<ResourceState>> DeletedWithAsync(ResourceState root)
    {
        var deleted = new List<ResourceState> { root };
        foreach (var dependent in StateOrder.Sort(recorder.Resources).Where(static state => state is { Custom: true, External: false, Delete: false }))
        {
            if (!ReferenceEquals(dependent, root) && await MustBeReplacedWithAsync(dependent, [.. deleted.Select(static state => state.Urn)]))
            {
                deleted.Insert(0, dependent);
            }
        }

        return deleted;
    }

    private async Task<bool> MustBeReplacedWithAsync(ResourceState dependent, HashSet<string> replaced)
    {
        if (dependent.Provider.Length > 0 && replaced.Contains(Urn.OfReference(dependent.Provider)))
        {
            return true;
        }

        var affected = dependent.PropertyDependencies.Where(entry => entry.Value.Any(replaced.Contains)).Select(static entry => entry.Key).ToHashSet(StringComparer.Ordinal);
        if (affected.Count == 0 || dependent.ProviderPackage is not null)
        {
            return false;
        }

        var inputs = new PropertyObject(dependent.Inputs.Select(input =>
            affected.Contains(input.Key) ? KeyValuePair.Create<string, PropertyValue>(input.Key, PropertyUnknown.Instance) : input));
        var operations = await providers.OperationsAsync(dependent.Type, dependent.Provider);
        return (await operations.DiffAsync(dependent, inputs, [])).IsReplacement;
    }
}
