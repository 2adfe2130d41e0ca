namespace ElevenProvider.Engine.Tests;

/// <summary>Programs as processes of their own.</summary>
public sealed class ProgramTests
{
    [Fact]
    public async Task A_dotnet_program_learns_everything_from_its_environment()
    {
        var binary = Path.Combine(AppContext.BaseDirectory.Replace(
            Path.Combine("Engine.Tests", "bin"), Path.Combine("Engine.Tests", "DotNetProgram", "bin"), StringComparison.Ordinal), "ElevenProvider.Engine.Tests.DotNetProgram.dll");
        using var stack = new TestStack($"name: rec\nruntime: {{name: dotnet, options: {{binary: {binary}}}}}\n", "config: {account: acct-7}\n");

        var output = await stack.SucceedAsync("up");

        Assert.Contains("id: \"acct-7/key1\"", output, StringComparison.Ordinal);
        Assert.Contains("dryRun: \"false\"", output, StringComparison.Ordinal);
        Assert.Contains("organization: \"organization\"", output, StringComparison.Ordinal);
        Assert.Contains("directory: true", output, StringComparison.Ordinal);
        Assert.Contains("secretKeys: 0", output, StringComparison.Ordinal);
        Assert.Contains("printed by the program", output, StringComparison.Ordinal);
        Assert.Contains("+ 2 created", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_newest_Node_runtime_runs_too()
    {
        using var stack = new TestStack(File.ReadAllText(Repository.Transcript("Pulumi.yaml")).Replace("../plugins", Repository.Node, StringComparison.Ordinal));
        stack.Write("index.js", await File.ReadAllTextAsync(Repository.Transcript("program.js")));
        var scope = Directory.CreateDirectory(Path.Combine(stack.ProgramDirectory, "node_modules", "@pulumi"));
        Directory.CreateSymbolicLink(Path.Combine(scope.FullName, "pulumi"), Path.Combine(Repository.NodeModules, "pulumi-newest"));

        var output = await stack.SucceedAsync("up");

        Assert.Contains("+ 4 created", output, StringComparison.Ordinal);
        Assert.Contains("bName: \"for-key1\"", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Node_program_without_its_packages_is_a_clear_sentence()
    {
        using var stack = new TestStack();

        Assert.Contains("run npm ci", await stack.FailAsync("up"), StringComparison.Ordinal);
    }
}
