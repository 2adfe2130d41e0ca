using ElevenProvider.Properties.Tests.Generators;
using ElevenProvider.Properties.Tests.Programs;
using ElevenProvider.Properties.Tests.Workspaces;

namespace ElevenProvider.Properties.Tests;

public sealed class OutsideChangeTests(RunFixture run) : ProgramTest(run)
{
    [Fact]
    public Task Whatever_others_change_is_found_and_undone() => Holds(Stories.ChangedOutside, async (story, law) =>
    {
        var program = story.Last;
        await law.Stack.Up(program);
        var (before, someone) = (Facts.Of(Workspace.State), new SomeoneElse(Workspace, law.Stack));
        foreach (var change in story.Changes)
        {
            someone.Make(change, program);
        }

        var isChanged = !before.SequenceEqual(Facts.Of(Workspace.State), StringComparer.Ordinal);
        Workspace.ForgetRequests();
        var found = await law.Stack.Refresh();
        StoryLaw.Same([], Workspace.Writes, "A refresh changes nothing");
        if (isChanged != found.Count > 0)
        {
            throw new LawBrokenException($"A refresh finds what others changed, but: {(isChanged ? "something changed, and it finds nothing" : string.Join(", ", found))}.");
        }

        await law.Up(program);
        await law.NothingIsLeft(program);
    });

    [Fact]
    public Task Group_that_others_rename_is_the_same_group() => Holds(Stories.Single, async (story, law) =>
    {
        await law.Stack.Up(story.Last);
        RenameGroups(law);
        await law.Stack.Refresh();

        Workspace.ForgetRequests();
        var program = Following(story.Last);
        await law.Up(program);
        StoryLaw.Same([], Workspace.Requests, "A program that follows the new names has nothing to do");
        await law.NothingIsLeft(program);
    });

    [Fact]
    public Task Group_that_others_rename_is_the_same_group_also_without_a_refresh() => Holds(Stories.Single, async (story, law) =>
    {
        await law.Stack.Up(story.Last);
        RenameGroups(law);

        var program = Following(story.Last);
        await law.Up(program);
        StoryLaw.NoChange(await law.Stack.Preview(program), "A preview after a run is empty");
    });

    private void RenameGroups(StoryLaw law)
    {
        var someone = new SomeoneElse(Workspace, law.Stack);
        foreach (var (id, name) in SeededWorkspace.Groups)
        {
            someone.RenameGroup(id, SeededWorkspace.Renamed(name));
        }
    }

    private static DeclaredProgram Following(DeclaredProgram program) => SeededWorkspace.Groups.Values.Aggregate(
        program, static (program, name) => program.Respelled(ResourceKind.GroupMembership, "groupName", name, SeededWorkspace.Renamed(name)));
}
