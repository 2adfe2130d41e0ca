using System.CommandLine;
using ElevenProvider.Demo;

var engine = new Option<string>("--engine")
{
    Description = "What runs the program: the embedded engine, or the Pulumi CLI.",
    DefaultValueFactory = static _ => "embedded",
};
engine.AcceptOnlyFromAmong("embedded", "pulumi");

// FORCE_COLOR: see the embedded engine, whose output is a part of the demo's.
var isColourful = !Console.IsOutputRedirected || Environment.GetEnvironmentVariable("FORCE_COLOR") is not (null or "" or "0");
var command = new RootCommand("Shows the main job from beginning to end, on an emulated workspace.") { engine };
command.SetAction(async (arguments, cancellationToken) =>
{
    try
    {
        var folder = DemoFolder.Find(Directory.GetCurrentDirectory());
        await using var workspace = await EmulatedWorkspace.StartAsync(folder, cancellationToken);
        IStackDriver driver = arguments.GetValue(engine) == "pulumi"
            ? new PulumiCli(folder, workspace)
            : new EmbeddedEngine(folder, workspace);
        await new Story(driver, workspace, new StoryTeller(Console.Out, isColourful)).Tell(cancellationToken);
        return 0;
    }
    catch (UnexpectedException problem)
    {
        await Console.Out.WriteLineAsync($"\n  FAILED: {problem.Message}");
        return 1;
    }
});
return await command.Parse(args).InvokeAsync();
