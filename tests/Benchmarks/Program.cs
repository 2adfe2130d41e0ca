using System.CommandLine;
using ElevenProvider.Benchmarks;
using ElevenProvider.Plugin;

var quick = new Option<bool>("--quick") { Description = "Measures just enough to see that the benchmarks run." };
var only = new Option<string?>("--only") { Description = "The measurements to make, with commas between them; all where it is not given.", HelpName = "NAMES" };
var output = new Option<string>("--output")
{
    Description = "The page to write; its charts go into a folder of that name.",
    HelpName = "FILE.md",
    DefaultValueFactory = _ => Path.Combine(Repository.Root, "docs", "performance.md"),
};
var command = new RootCommand("Measures the plugin beside what a user would take instead.") { quick, only, output };
command.SetAction((arguments, cancellationToken) => BenchRun.Make(
    arguments.GetValue(quick) ? Sizes.Quick : Sizes.Full,
    arguments.GetValue(only)?.Split(',', StringSplitOptions.RemoveEmptyEntries) ?? [],
    arguments.GetValue(output)!,
    Console.Error.WriteLine,
    cancellationToken));
return await command.Parse(args).InvokeAsync();
