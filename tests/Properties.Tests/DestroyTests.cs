using System.Text.Json.Nodes;
using ElevenProvider.Properties.Tests.Generators;

namespace ElevenProvider.Properties.Tests;

public sealed class DestroyTests(RunFixture run) : ProgramTest(run)
{
    [Fact]
    public Task Destroy_leaves_the_workspace_as_it_was() => Holds(Stories.Edited, async (story, law) =>
    {
        var before = WithoutCounters(Workspace.State);
        foreach (var program in story.Programs)
        {
            await law.Stack.Up(program);
        }

        await law.Stack.Destroy();
        StoryLaw.Same(law.FactsBefore, Workspaces.Facts.Of(Workspace.State), "The workspace is as it was");
        StoryLaw.Same([before], [WithoutCounters(Workspace.State)], "The workspace is as it was");
    });

    // How often voices were edited and added is counted for ever; and a role that nobody has and one that is not listed are the same.
    private static string WithoutCounters(JsonObject state)
    {
        state.Remove("subscription");
        foreach (var (_, voice) in state["sharedVoices"]!.AsObject())
        {
            voice!.AsObject().Remove("clonedByCount");
        }

        foreach (var (_, resource) in state["resources"]!.AsObject())
        {
            var roles = resource!["roleToGroupIds"]!.AsObject();
            foreach (var unused in roles.Where(static role => role.Value!.AsArray().Count == 0).Select(static role => role.Key).ToList())
            {
                roles.Remove(unused);
            }
        }

        return state.ToJsonString();
    }
}
