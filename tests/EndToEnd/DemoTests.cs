using System.Xml.Linq;

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
        AssertIsPictured(demo.Output);
        Assert.EndsWith("Every step did what it said.", demo.Output.TrimEnd(), StringComparison.Ordinal);
    }

    // What the README shows is this story and no earlier one.
    private static void AssertIsPictured(string output)
    {
        XNamespace svg = "http://www.w3.org/2000/svg";
        var picture = Words(string.Join(' ', XDocument.Load(Path.Combine(Repository.Root, "docs", "demo.svg")).Descendants(svg + "text").Select(static text => text.Value)));
        var sentences = output.Split('\n')
            .Where(static line => line.Length > 0 && char.IsAsciiDigit(line[0]) || line.StartsWith("  -> ", StringComparison.Ordinal))
            .ToList();
        Assert.NotEmpty(sentences);
        Assert.All(sentences, sentence =>
            Assert.True(picture.Contains(Words(sentence), StringComparison.Ordinal), $"docs/demo.svg does not show \"{sentence}\": run `make demo-picture`."));
    }

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
