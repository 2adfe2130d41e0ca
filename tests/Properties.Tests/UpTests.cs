using ElevenProvider.Properties.Tests.Generators;

namespace ElevenProvider.Properties.Tests;

public sealed class UpTests(RunFixture run) : ProgramTest(run)
{
    [Fact]
    public Task Run_does_what_the_preview_says_and_leaves_nothing_to_do() => Holds(Stories.Edited, static async (story, law) =>
    {
        foreach (var program in story.Programs)
        {
            await law.Up(program);
            await law.NothingIsLeft(program);
        }
    });
}
