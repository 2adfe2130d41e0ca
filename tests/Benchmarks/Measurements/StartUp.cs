using ElevenProvider.Benchmarks.Figures;
using ElevenProvider.Benchmarks.Processes;
using ElevenProvider.Benchmarks.Report;

namespace ElevenProvider.Benchmarks.Measurements;

/// <summary>From the start of a process to its first line, which for a plugin is its port.</summary>
internal sealed class StartUp : IMeasurement
{
    private static readonly Uri Nowhere = new("http://127.0.0.1:1");

    public string Name => "start";

    public async Task Run(Bench bench)
    {
        var programs = Programs(bench).ToList();
        var times = programs.ToDictionary(static program => program.Title, static _ => new Samples(), StringComparer.Ordinal);

        // The first round brings the files into memory, and does not count.
        for (var round = 0; round <= bench.Sizes.Starts; round++)
        {
            foreach (var (title, command) in programs)
            {
                await using var process = await ChildProcess.StartAsync(command, bench.CancellationToken);
                if (round > 0)
                {
                    times[title].Add(process.StartTime);
                }
            }
        }

        var ours = times[bench.Main.Title].Median;
        Judge(bench, times, ours);
        bench.Findings.Add(Describe(bench, times, ours));
    }

    private static IEnumerable<(string Title, Command Command)> Programs(Bench bench)
    {
        if (Artifacts.Listener is { } listener)
        {
            yield return (Titles.Listener, listener);
        }

        foreach (var form in bench.Forms)
        {
            yield return (form.Title, new PluginKind(form).Start(Nowhere));
        }

        if (Artifacts.HelloWorld is { } hello)
        {
            yield return (Titles.HelloWorld, hello);
        }

        yield return (bench.Dynamic.Title, bench.Dynamic.Start(Nowhere));
        yield return (OfficialClient.Title, OfficialClient.Start(Nowhere));
    }

    private static void Judge(Bench bench, Dictionary<string, Samples> times, TimeSpan ours)
    {
        Compare("start.hello", Titles.HelloWorld, "a .NET (JIT) hello world", 0.6);
        Compare("start.dynamic", bench.Dynamic.Title, "the dynamic provider's", 0.1);
        bench.Findings.Add(times.TryGetValue(Titles.Listener, out var floor)
            ? Figure.WrittenDown("start.floor", "the same beside a bare C listener", "the floor, without a bar", $"{Text.Milliseconds(floor.Median)}; ours is {Text.Times(ours / floor.Median)}")
            : Figure.Missing("start.floor", "the same beside a bare C listener", "the floor, without a bar", "no C compiler here"));
        foreach (var quoted in QuotedPlugin.All)
        {
            bench.Findings.Add(Figure.AtMost(
                $"start.{quoted.Name}",
                $"process start to port line beside {quoted.Name} (quoted, not measured here)",
                $"at least {QuotedPlugin.TimesBelow} x below {Text.Milliseconds(quoted.Start)}",
                $"{Text.Times(quoted.Start / ours)} below",
                QuotedPlugin.TimesBelow * ours.TotalMilliseconds,
                quoted.Start.TotalMilliseconds));
        }

        void Compare(string id, string title, string name, double limit)
        {
            var what = $"process start to port line, {bench.Main.Name}, beside {name}";
            var bar = $"at most {Text.Times(limit)}";
            bench.Findings.Add(times.TryGetValue(title, out var other)
                ? Figure.AtMost(id, what, bar, $"{Text.Milliseconds(ours)} to {Text.Milliseconds(other.Median)}: {Text.Times(ours / other.Median)}", ours / other.Median, limit)
                : Figure.Missing(id, what, bar, "not built here"));
        }
    }

    private static Section Describe(Bench bench, Dictionary<string, Samples> times, TimeSpan ours)
    {
        var table = new Table("program", "median", "shortest", "90 of 100 within", "ours is");
        var chart = new BarChart("start-up", "Process start to first line, median, in milliseconds");
        foreach (var (title, samples) in times.OrderBy(static program => program.Value.Median))
        {
            table.Row(title, Text.Milliseconds(samples.Median), Text.Milliseconds(samples.Shortest), Text.Milliseconds(samples.At(0.9)), Text.Times(ours / samples.Median));
            chart.Bar(title, samples.Median.TotalMilliseconds, Text.Milliseconds(samples.Median), bench.Forms.Any(form => form.Title == title));
        }

        return new Section("Start")
            .Add($"From the call that starts a process to the end of its first line, {bench.Sizes.Starts} times each, taking turns. The first line is the port for a plugin, the " +
                "greeting for hello world, and for the official client a line that says that it could begin. The dynamic provider is measured as `node` running " +
                "what Pulumi runs; a user waits for the shell script around it as well. Hello world runs without ICU, as the plugin does.")
            .Add(table)
            .Add(chart);
    }

    private static class Titles
    {
        public const string Listener = "a bare listener in C";
        public const string HelloWorld = ".NET hello world, JIT";
    }
}
