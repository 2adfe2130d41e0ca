using ElevenProvider.Engine.Steps;
using ElevenProvider.Protocol.PropertyValues;

namespace ElevenProvider.Properties.Tests.Stacks;

/// <summary>What a run does, or a preview says that it will do, with one resource.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="Name">The resource.</param>
/// <param name="Outputs">Its outputs then, as far as they are known.</param>
internal sealed record StackStep(StepKind Kind, string Name, PropertyObject Outputs)
{
    /// <summary>Whether all inputs were known when it was decided.</summary>
    public bool IsCertain { get; init; } = true;

    /// <inheritdoc/>
    public override string ToString() => $"{Kind} {Name}";
}
