using ElevenProvider.Engine.Plugins;
using ElevenProvider.Engine.State;

namespace ElevenProvider.Engine.Steps;

/// <summary>What was decided for one resource.</summary>
/// <param name="Kind">What to do.</param>
/// <param name="Operations">Does it; null for the stack, which nobody manages.</param>
/// <param name="Old">What is recorded of the resource; null where it is new.</param>
/// <param name="New">The resource with its new inputs, yet without id and outputs; the recorded one where it is deleted.</param>
internal sealed record Step(StepKind Kind, IResourceOperations? Operations, ResourceState? Old, ResourceState New)
{
    /// <summary>What changes, for display.</summary>
    public IReadOnlyList<PropertyChange> Changes { get; init; } = [];

    /// <summary>Resources that must be deleted before a replacement is made, in this order; the last is the replaced one itself. Empty where
    /// the replacement is made first.</summary>
    public IReadOnlyList<ResourceState> DeleteFirst { get; init; } = [];

    /// <summary>Whether it counts in the summary; not so for the second half of a step in two halves.</summary>
    public bool IsCounted { get; init; } = true;
}
