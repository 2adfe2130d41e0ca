namespace ElevenProvider.Engine.State;

/// <summary>
/// The state while an operation changes it: the one place that does, and that writes it down after each change. In a preview nothing is
/// written. Safe for concurrent steps.
/// </summary>
internal sealed class StateRecorder
{
    private readonly Lock _lock = new();
    private readonly StateFile? _file;
    private readonly List<ResourceState> _resources;
    private readonly List<PendingOperation> _pending;

    /// <summary>Starts from <paramref name="resources"/>.</summary>
    /// <param name="file">Where to write; null in a preview.</param>
    /// <param name="resources">The resources as they are.</param>
    /// <param name="pending">Steps of an earlier, killed engine.</param>
    public StateRecorder(StateFile? file, IEnumerable<ResourceState> resources, IEnumerable<PendingOperation> pending)
    {
        _file = file;
        _resources = [.. resources];
        // Only an interrupted creation may have left an object that nothing else tells of.
        _pending = [.. pending.Where(static operation => operation.Type == "creating")];
    }

    /// <summary>The resources now.</summary>
    public IReadOnlyList<ResourceState> Resources
    {
        get
        {
            lock (_lock)
            {
                return [.. _resources];
            }
        }
    }

    /// <summary>What is recorded of a resource; null where nothing is, or only what was replaced and waits for its deletion.</summary>
    public ResourceState? Find(string urn)
    {
        lock (_lock)
        {
            return _resources.Find(state => state.Urn == urn && !state.Delete);
        }
    }

    /// <summary>Writes down that a step starts.</summary>
    public PendingOperation Begin(ResourceState resource, string type)
    {
        var operation = new PendingOperation(resource, type);
        Change(() => _pending.Add(operation));
        return operation;
    }

    /// <summary>Writes down that a step ended without effect.</summary>
    public void Abandon(PendingOperation operation) => Change(() => Forget(operation));

    /// <summary>Writes down what a step left of a resource.</summary>
    /// <param name="old">What this takes the place of; null for a resource that comes anew.</param>
    /// <param name="resource">The resource now.</param>
    /// <param name="operation">The step, where it was begun.</param>
    public void Put(ResourceState? old, ResourceState resource, PendingOperation? operation = null) => Change(() =>
    {
        if (old is not null)
        {
            _resources.RemoveAt(IndexOf(old));
        }

        _resources.Add(resource);
        _pending.RemoveAll(pending => pending.Resource.Urn == resource.Urn && pending.Type != "deleting");
        Forget(operation);
    });

    /// <summary>Writes down, at one stroke, that a resource has a replacement and waits for its deletion.</summary>
    public void PutReplacement(ResourceState old, ResourceState replacement, PendingOperation? operation) => Change(() =>
    {
        _resources[IndexOf(old)] = old with { Delete = true };
        _resources.Add(replacement);
        _pending.RemoveAll(pending => pending.Resource.Urn == replacement.Urn && pending.Type != "deleting");
        Forget(operation);
    });

    /// <summary>Writes down that a resource is gone, also from what the others depend on.</summary>
    public void Remove(ResourceState resource, PendingOperation? operation = null) => Change(() =>
    {
        _resources.RemoveAt(IndexOf(resource));
        Forget(operation);
        if (!_resources.Exists(state => state.Urn == resource.Urn))
        {
            for (var index = 0; index < _resources.Count; index++)
            {
                _resources[index] = WithoutDependency(_resources[index], resource.Urn);
            }
        }
    });

    private static ResourceState WithoutDependency(ResourceState state, string urn) => !state.References.Contains(urn, StringComparer.Ordinal) ? state : state with
    {
        Dependencies = [.. state.Dependencies.Where(dependency => dependency != urn)],
        PropertyDependencies = state.PropertyDependencies.ToDictionary(
            static entry => entry.Key,
            entry => (IReadOnlyList<string>)[.. entry.Value.Where(dependency => dependency != urn)],
            StringComparer.Ordinal),
    };

    private int IndexOf(ResourceState resource) => _resources.FindIndex(state => ReferenceEquals(state, resource)) is var index and >= 0
        ? index
        : throw new InvalidOperationException($"Two steps changed {resource.Urn} at the same time.");

    private void Forget(PendingOperation? operation) => _pending.RemoveAll(pending => ReferenceEquals(pending, operation));

    private void Change(Action change)
    {
        lock (_lock)
        {
            change();
            _file?.Save(StateOrder.Sort(_resources), _pending);
        }
    }
}
