using ElevenProvider.Engine.Project;

namespace ElevenProvider.Engine.Languages;

/// <summary>What a program is run with.</summary>
/// <param name="Project">The project.</param>
/// <param name="Stack">Name of the stack.</param>
/// <param name="Config">The stack's settings.</param>
/// <param name="Environment">The environment of the engine, which the program inherits.</param>
/// <param name="Address">Where the engine serves the resource monitor and the engine services.</param>
/// <param name="IsPreview">Whether the program runs for a preview.</param>
/// <param name="Parallel">How many resources may be worked on at once.</param>
internal sealed record ProgramContext(
    ProjectFile Project,
    string Stack,
    StackConfig Config,
    IReadOnlyDictionary<string, string> Environment,
    string Address,
    bool IsPreview,
    int Parallel)
{
    /// <summary>The organization that a stack without a service belongs to, as the Pulumi CLI names it.</summary>
    public const string Organization = "organization";
}
