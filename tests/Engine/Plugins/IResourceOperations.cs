using ElevenProvider.Engine.State;
using ElevenProvider.Protocol.PropertyValues;

namespace ElevenProvider.Engine.Plugins;

/// <summary>What can be done with resources of one kind: those of a plugin, and the provider resources themselves.</summary>
internal interface IResourceOperations
{
    /// <summary>Validates <paramref name="news"/> and completes them.</summary>
    Task<CheckResult> CheckAsync(ResourceState resource, PropertyObject olds, PropertyObject news);

    /// <summary>Says what changes from <paramref name="old"/> to <paramref name="news"/>.</summary>
    Task<Difference> DiffAsync(ResourceState old, PropertyObject news, IReadOnlyList<string> ignoreChanges);

    /// <summary>Makes the object; returns the resource with its id and outputs.</summary>
    Task<ResourceState> CreateAsync(ResourceState resource, bool preview);

    /// <summary>Changes the object; returns the resource with its outputs.</summary>
    Task<ResourceState> UpdateAsync(ResourceState old, ResourceState resource, bool preview);

    /// <summary>Takes note that the resource stays as it is.</summary>
    Task KeepAsync(ResourceState resource);

    /// <summary>Reads the object; null where it is gone.</summary>
    /// <param name="resource">The resource, with its id.</param>
    /// <param name="inputs">Inputs known so far; null in an import.</param>
    /// <param name="outputs">Outputs known so far; null in an import.</param>
    Task<ResourceState?> ReadAsync(ResourceState resource, PropertyObject? inputs, PropertyObject? outputs);

    /// <summary>Deletes the object.</summary>
    Task DeleteAsync(ResourceState resource);
}
