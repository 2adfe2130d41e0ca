using ElevenProvider.Engine.State;
using ElevenProvider.Protocol.PropertyValues;

namespace ElevenProvider.Engine.Steps;

/// <summary>A resource as the program wants it.</summary>
/// <param name="Resource">The resource with the program's inputs, without id and outputs.</param>
/// <param name="DeleteBeforeReplace">Whether a replaced object is deleted first; null leaves it to the provider.</param>
internal sealed record ResourceGoal(ResourceState Resource, bool? DeleteBeforeReplace = null)
{
    /// <summary>The program's inputs, with those that it ignores changes of as they were.</summary>
    public PropertyObject InputsAfter(ResourceState? old) => old is null ? Resource.Inputs : Resource.IgnoreChanges.Aggregate(
        Resource.Inputs, (inputs, path) => PropertyPath.Parse(path).Reset(inputs, old.Inputs));
}
