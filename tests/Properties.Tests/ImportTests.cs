using ElevenProvider.Properties.Tests.Generators;
using ElevenProvider.Properties.Tests.Programs;
using ElevenProvider.Properties.Tests.Stacks;
using ElevenProvider.Protocol.PropertyValues;

namespace ElevenProvider.Properties.Tests;

public sealed class ImportTests(RunFixture run) : ProgramTest(run)
{
    [Fact]
    public Task Import_into_an_empty_stack_gives_the_inputs_of_the_program() => Holds(Stories.Importable, async (story, law) =>
    {
        var program = story.Last;
        await law.Stack.Up(program);

        var second = Workspace.NewStack();
        Workspace.ForgetRequests();
        await second.Import(program, law.Stack);
        StoryLaw.Same([.. program.Resources.SelectMany(Said)], [.. program.Resources.SelectMany(resource => Found(resource, second))], "An import finds what the program says");

        StoryLaw.NoChange(await second.Preview(program), "After an import there is nothing to do");
        StoryLaw.NoChange(await second.Up(program), "After an import there is nothing to do");
        StoryLaw.Same([], Workspace.Writes, "An import changes nothing");
        law.IsAsDeclared(program);
        StoryLaw.Same([], await second.Refresh(), "A refresh after an import finds nothing changed");
        StoryLaw.NoChange(await second.Preview(program), "A preview after a refresh is empty");
    });

    private static IEnumerable<string> Said(Declared resource) => resource.Inputs
        .Where(static input => CanBeFound(input.Key, input.Value))
        .Select(input => $"{resource.Name}.{input.Key} = {Normal.Form(input.Key, input.Value.Unwrap())}");

    private static IEnumerable<string> Found(Declared resource, ProgramStack stack) => stack[resource.Name].Inputs
        .Where(input => resource.Inputs.Find(input.Key) is { } said ? CanBeFound(input.Key, said) : !IsLeftOpen(resource, input))
        .Select(input => $"{resource.Name}.{input.Key} = {Normal.Form(input.Key, input.Value.Unwrap())}");

    // The API does not tell how something was made, and tells the address of a recording in place of the file; a group is found by its id;
    // and what other resources are called is not what the program says of them.
    private static bool CanBeFound(string property, PropertyValue said) =>
        property is not ("overwrite" or "adoptExisting" or "file" or "groupName") && Link.Of(said) is null && !IsDefault(property, said.Unwrap());

    private static bool IsLeftOpen(Declared resource, KeyValuePair<string, PropertyValue> input) =>
        IsDefault(input.Key, input.Value.Unwrap())
        || input.Key is "overwrite" or "adoptExisting"
        || (resource.Kind, input.Key) is
            (ResourceKind.ServiceAccountApiKey, "name") or (ResourceKind.VoiceSample, "fileName") or (ResourceKind.SharedVoiceAdd, "bookmarked")
            or (ResourceKind.GroupMembership, "groupId");

    private static bool IsDefault(string property, PropertyValue value) => (property, value) is
        ("enabled", PropertyBoolean { Value: true }) or ("removeBackgroundNoise", PropertyBoolean { Value: false });
}
