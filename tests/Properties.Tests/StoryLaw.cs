using ElevenProvider.Engine.Steps;
using ElevenProvider.Properties.Tests.Generators;
using ElevenProvider.Properties.Tests.Programs;
using ElevenProvider.Properties.Tests.Stacks;
using ElevenProvider.Properties.Tests.Workspaces;
using ElevenProvider.Protocol.PropertyValues;

namespace ElevenProvider.Properties.Tests;

/// <summary>What must hold of a stack whatever program it runs.</summary>
internal sealed class StoryLaw(EmulatedWorkspace workspace, ServerWays server)
{
    /// <summary>The facts before any program has run.</summary>
    public IReadOnlyList<string> FactsBefore { get; } = Facts.Of(workspace.State);

    public ProgramStack Stack { get; } = workspace.NewStack();

    /// <summary>A run does what the preview says, and the workspace is then as the program says.</summary>
    public async Task Up(DeclaredProgram program)
    {
        workspace.ForgetRequests();
        var predicted = await Stack.Preview(program);
        Same([], workspace.Requests, "A preview asks nothing of the API");
        var done = await Stack.Up(program);
        Same([.. predicted.Select(static step => step.Name)], [.. done.Select(static step => step.Name)], "A run touches what the preview says");

        // Of what depends on something that is still to be made, a preview can only fear the worst: that may turn out to be what it was.
        var certain = predicted.Zip(done).Where(static pair => pair.First.IsCertain).ToList();
        Same([.. certain.Select(static pair => $"{pair.First}")], [.. certain.Select(static pair => $"{pair.Second}")], "A run does what the preview says");
        foreach (var (prediction, step) in predicted.Zip(done))
        {
            Predicted(prediction, step, program.Find(step.Name));
        }

        IsAsDeclared(program);
    }

    /// <summary>The workspace is as the program says.</summary>
    public void IsAsDeclared(DeclaredProgram program) => Same(
        Facts.After(program, FactsBefore, Recorded, server), Facts.Of(workspace.State), "The workspace is as the program says");

    /// <summary>Nothing is left to be done, nothing is asked to find that out, and nothing is found to have changed.</summary>
    public async Task NothingIsLeft(DeclaredProgram program)
    {
        workspace.ForgetRequests();
        NoChange(await Stack.Preview(program), "A preview after a run is empty");
        NoChange(await Stack.Up(program), "A second run has nothing to do");
        Same([], workspace.Requests, "A second run asks nothing of the API");
        var entries = Stack.Entries.ToList();
        Same([], await Stack.Refresh(), "A refresh finds nothing changed");
        Same([.. entries.Select(Described)], [.. Stack.Entries.Select(Described)], "A refresh leaves the record as it is");
        Same([], workspace.Writes, "A refresh changes nothing");
        NoChange(await Stack.Preview(program), "A preview after a refresh is empty");
    }

    /// <summary>Every step keeps a resource as it is.</summary>
    public static void NoChange(IReadOnlyList<StackStep> steps, string law) =>
        Same([], [.. steps.Where(static step => step.Kind != StepKind.Same).Select(static step => step.ToString())], law);

    /// <summary>Two lists are the same, whatever their order.</summary>
    public static void Same(IReadOnlyList<string> expected, IReadOnlyList<string> actual, string law)
    {
        var (missing, unexpected) = (Without(expected, actual), Without(actual, expected));
        if (missing.Count + unexpected.Count > 0)
        {
            throw new LawBrokenException(string.Join('\n', [
                $"{law}, but:", .. missing.Select(static one => $"  missing:    {one}"), .. unexpected.Select(static one => $"  unexpected: {one}"),
            ]));
        }
    }

    // A name that is made up is made up again by each run; and what a resource that is shared is called, other resources decide.
    private static void Predicted(StackStep prediction, StackStep step, Declared? resource)
    {
        foreach (var (name, value) in prediction.Outputs.Where(static output => !output.Value.ContainsUnknowns))
        {
            var (said, known) = (value.Unwrap(), step.Outputs.Find(name)?.Unwrap() ?? PropertyValue.Null);
            var isOpen = name == "resourceName" || (name == "name" && resource?.Text(name) is null);
            if (!isOpen && !said.Equals(known))
            {
                throw new LawBrokenException(
                    $"A preview says {name} of {step.Name} right, but:\n  said: {ProgramText.Of(said)}\n  is:   {ProgramText.Of(known)}");
            }
        }
    }

    // An output that the program says too keeps its old spelling where only the spelling was changed, because nothing is done then; what the
    // program does not say any more need not stay secret; and the name of what is shared is what another resource of the program last made it.
    private static string Described(StackEntry entry)
    {
        var inputs = Inputs.Of(entry.Kind).SelectMany(static aspect => aspect.Properties).ToList();
        var outputs = entry.Outputs.Where(output => output.Key != "resourceName" && !entry.Inputs.ContainsKey(output.Key))
            .Select(output => inputs.Contains(output.Key, StringComparer.Ordinal) ? KeyValuePair.Create(output.Key, output.Value.Unwrap()) : output);
        return $"{entry.Name} {entry.Id}\n    inputs: {Text(entry.Inputs)}\n    outputs: {Text(outputs)}";
    }

    private static string Text(IEnumerable<KeyValuePair<string, PropertyValue>> properties) => string.Join(", ", properties
        .OrderBy(static property => property.Key, StringComparer.Ordinal)
        .Select(static property => $"{property.Key}: {ProgramText.Of(property.Value)}"));

    // What the program leaves open is as it was made up or found, and stays so.
    private PropertyValue Recorded(Declared resource, string output) => Stack[resource.Name].Outputs[output].Unwrap();

    private static List<string> Without(IEnumerable<string> some, IEnumerable<string> others)
    {
        var rest = some.ToList();
        foreach (var other in others)
        {
            rest.Remove(other);
        }

        return rest;
    }
}
