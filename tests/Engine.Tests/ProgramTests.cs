namespace ElevenProvider.Engine.Tests;

/// <summary>Programs as processes of their own.</summary>
public sealed class ProgramTests
{
    private static string DotNetProject
    {
        get
        {
            var binary = Path.Combine(AppContext.BaseDirectory.Replace(
                Path.Combine("Engine.Tests", "bin"), Path.Combine("Engine.Tests", "DotNetProgram", "bin"), StringComparison.Ordinal), "ElevenProvider.Engine.Tests.DotNetProgram.dll");
            return $"name: rec\nruntime: {{name: dotnet, options: {{binary: {binary}}}}}\n";
        }
    }

    [Fact]
    public async Task A_dotnet_program_learns_everything_from_its_environment()
    {
        using var stack = new TestStack(DotNetProject, "config: {account: acct-7}\n");

        var output = await stack.SucceedAsync("up");

        Assert.Contains("id: \"acct-7/key1\"", output, StringComparison.Ordinal);
        Assert.Contains("dryRun: \"false\"", output, StringComparison.Ordinal);
        Assert.Contains("organization: \"organization\"", output, StringComparison.Ordinal);
        Assert.Contains("directory: true", output, StringComparison.Ordinal);
        Assert.Contains("secretKeys: 0", output, StringComparison.Ordinal);
        Assert.Contains("printed by the program", output, StringComparison.Ordinal);
        Assert.Contains("+ 2 created", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}", "acct-of-all/key1", 1)]
    [InlineData("config: {account: acct-7}", "acct-7/key1", 0)]
    public async Task A_setting_of_the_project_holds_where_the_stack_does_not_set_it(string stackConfig, string id, int secretKeys)
    {
        using var stack = new TestStack($"{DotNetProject}config: {{account: {{type: string, description: Whose keys, default: acct-of-all, secret: true}}}}\n", $"{stackConfig}\n");

        var output = await stack.SucceedAsync("up");

        Assert.Contains($"id: \"{id}\"", output, StringComparison.Ordinal);
        Assert.Contains($"secretKeys: {secretKeys}", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_setting_that_every_stack_has_to_make_is_missed_by_name()
    {
        using var stack = new TestStack($"{DotNetProject}config: {{account: {{type: string}}}}\n", "config: {}\n");

        Assert.Contains("lacks the setting \"rec:account\"", await stack.FailAsync("preview"), StringComparison.Ordinal);
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
