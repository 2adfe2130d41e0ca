using ElevenProvider.Properties.Tests.Programs;
using ElevenProvider.Properties.Tests.Workspaces;
using FsCheck;

namespace ElevenProvider.Properties.Tests;

/// <summary>A law of random programs, each in a workspace that no other has touched.</summary>
public abstract class ProgramTest(RunFixture run) : IClassFixture<RunFixture>, IAsyncLifetime
{
    private EmulatedWorkspace _workspace = null!;

    private protected EmulatedWorkspace Workspace => _workspace;

    public async Task InitializeAsync() => _workspace = await EmulatedWorkspace.StartAsync();

    public async Task DisposeAsync() => await _workspace.DisposeAsync();

    private protected Task Holds(Arbitrary<Story> stories, Func<Story, StoryLaw, Task> law) => run.Holds(stories, story =>
    {
        _workspace.Begin(story.Server);
        return law(story, new StoryLaw(_workspace, story.Server));
    });
}
