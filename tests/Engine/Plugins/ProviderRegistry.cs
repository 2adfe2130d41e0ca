using System.Collections.Concurrent;
using ElevenProvider.Engine.State;

namespace ElevenProvider.Engine.Plugins;

/// <summary>The plugin processes of an operation: one for each provider resource, started when first needed, ended with the operation.</summary>
/// <param name="context">What the processes are started with.</param>
/// <param name="recorded">Finds provider resources of the state.</param>
/// <param name="randomSeed">Gives 32 random bytes.</param>
internal sealed class ProviderRegistry(PluginContext context, Func<IEnumerable<ResourceState>> recorded, Func<byte[]> randomSeed) : IAsyncDisposable
{
    private static readonly TimeSpan CancelLimit = TimeSpan.FromSeconds(30);

    // By URN while a provider is being registered, and by reference (URN and id) once resources can use it.
    private readonly ConcurrentDictionary<string, Lazy<Task<PluginProcess>>> _starting = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<Task<PluginOperations>>> _configured = new(StringComparer.Ordinal);

    /// <summary>The operations on resources of type <paramref name="type"/> through the provider that <paramref name="reference"/> names.</summary>
    /// <exception cref="EngineException">There is no such provider.</exception>
    public async Task<IResourceOperations> OperationsAsync(string type, string reference) =>
        Urn.ProviderPackage(type) is { } package ? new ProviderOperations(package, this) : await FindAsync(reference);

    /// <summary>The provider that <paramref name="reference"/> names: one that was registered, else one of the state.</summary>
    /// <exception cref="EngineException">There is no such provider.</exception>
    public Task<PluginOperations> FindAsync(string reference) =>
        _configured.GetOrAdd(reference, key => new(() => LoadAsync(key))).Value;

    /// <summary>Starts every provider of the state, as refresh, destroy and import do.</summary>
    public Task LoadAllAsync() => Task.WhenAll(recorded()
        .Where(static state => state.ProviderPackage is not null && !state.PendingReplacement)
        .Select(state => FindAsync(Urn.Reference(state.Urn, state.Id))));

    /// <summary>The process of the provider that is being registered under <paramref name="urn"/>.</summary>
    public Task<PluginProcess> StartAsync(string urn, string package) =>
        _starting.GetOrAdd(urn, _ => new(() => PluginProcess.StartAsync(package, context))).Value;

    /// <summary>Makes a provider known to resources.</summary>
    public void Add(ResourceState provider, PluginProcess plugin, bool isConfigured)
    {
        var operations = new PluginOperations(plugin, isConfigured, randomSeed);
        _configured[Urn.Reference(provider.Urn, provider.Id)] = new(Task.FromResult(operations));
        _starting.TryRemove(provider.Urn, out _);
    }

    /// <summary>Ends the process of a provider that is deleted.</summary>
    public async Task EndAsync(string reference)
    {
        if (_configured.TryRemove(reference, out var operations) && operations.IsValueCreated)
        {
            await (await operations.Value).Plugin.DisposeAsync();
        }
    }

    /// <summary>Tells every plugin to end its running calls soon.</summary>
    public Task CancelAsync() => ForEachAsync(static plugin => plugin.CancelAsync(CancelLimit));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await ForEachAsync(static plugin => plugin.DisposeAsync().AsTask());

    private async Task<PluginOperations> LoadAsync(string reference)
    {
        var state = recorded().FirstOrDefault(state => Urn.Reference(state.Urn, state.Id) == reference && state.ProviderPackage is not null)
            ?? throw new EngineException($"The provider {reference} is neither registered by the program nor in the state.");
        await new ProviderOperations(state.ProviderPackage!, this).ConfigureAsync(state);
        return await _configured[reference].Value;
    }

    private Task ForEachAsync(Func<PluginProcess, Task> action)
    {
        var configured = _configured.Values.Where(static entry => entry.IsValueCreated).Select(static async entry => (await entry.Value).Plugin);
        var starting = _starting.Values.Where(static start => start.IsValueCreated).Select(static start => start.Value);
        return Task.WhenAll(configured.Concat(starting).Select(async start =>
        {
            await ((Task)start).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (start.IsCompletedSuccessfully)
            {
                await action(await start);
            }
        }));
    }
}
