namespace ElevenProvider.EndToEnd;

public class DemoTests
{
    [Fact]
    public async Task The_demo_does_what_it_says_on_the_embedded_engine() => AssertIsGood(await Run("embedded"));

    [PulumiFact]
    public async Task The_demo_does_what_it_says_on_the_Pulumi_CLI() => AssertIsGood(await Run("pulumi"));

    private static Task<Finished> Run(string engine) => ChildProcess.RunAsync(
        "dotnet", [Path.Combine(AppContext.BaseDirectory, "ElevenProvider.Demo.dll"), "--engine", engine], Repository.Root);

    private static void AssertIsGood(Finished demo)
    {
        Assert.True(demo.ExitCode == 0, demo.Everything);
        Assert.Contains("[secret]", demo.Output, StringComparison.Ordinal);
        Assert.DoesNotMatch("sk_[0-9a-f]{8}", demo.Everything);
        Assert.DoesNotContain('\u001b', demo.Everything);
        Assert.EndsWith("Every step did what it said.", demo.Output.TrimEnd(), StringComparison.Ordinal);
    }
}
