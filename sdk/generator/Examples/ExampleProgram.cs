namespace ElevenProvider.SdkGenerator.Examples;

/// <summary>A small program that shows how something is used.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Yaml">The program as it is written in a documentation comment: Pulumi YAML.</param>
/// <param name="Settings">Names of the settings (texts) that it takes.</param>
/// <param name="Steps">What it declares and calls, each after those that it needs.</param>
/// <param name="Outputs">What it tells.</param>
internal sealed record ExampleProgram(
    string Title,
    string Yaml,
    IReadOnlyList<string> Settings,
    IReadOnlyList<ExampleStep> Steps,
    IReadOnlyList<(string Name, ExampleValue.Reference Value)> Outputs)
{
    /// <summary>Whether something in the program comes from <paramref name="step"/>.</summary>
    public bool IsUsed(ExampleStep step) =>
        Outputs.Any(output => output.Value.Name == step.Name) || Steps.Any(other => other.Needs(step));
}
