using System.Diagnostics;
using ElevenProvider.Benchmarks.Figures;
using ElevenProvider.Benchmarks.Measurements;
using ElevenProvider.Benchmarks.Micro;
using ElevenProvider.Benchmarks.Processes;
using ElevenProvider.Benchmarks.Report;

namespace ElevenProvider.Benchmarks;

/// <summary>A run of the benchmarks, from which the page is made.</summary>
internal static class BenchRun
{
    private static readonly IReadOnlyList<IMeasurement> All =
    [
        new Server(), new StartUp(), new Memory(), new Size(), new Calls(), new OwnShare(), new Refreshing(), new Creating(), new Limited(), new Unchanged(),
        new Growth(), new Load(), new MicroBenchmarks(),
    ];

    /// <param name="sizes">How much is measured.</param>
    /// <param name="only">The names of the measurements to make; none means all.</param>
    /// <param name="page">The page to write.</param>
    /// <param name="tell">Takes what is going on.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task Make(Sizes sizes, IReadOnlyList<string> only, string page, Action<string> tell, CancellationToken cancellationToken)
    {
        if (PluginForm.All is [])
        {
            throw new InvalidOperationException("The plugin is not built: run `make bench`, which builds what is measured.");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(page))!);

        // First of all, because it holds how busy the machine is without us.
        var machine = await Machine.Describe(cancellationToken);
        var findings = new Findings();
        var bench = new Bench(sizes, PluginForm.All, await DynamicProviderKind.Load(cancellationToken), findings, cancellationToken);
        foreach (var measurement in All.Where(each => only.Count == 0 || only.Contains(each.Name, StringComparer.Ordinal)))
        {
            var begun = Stopwatch.GetTimestamp();
            await measurement.Run(bench);
            tell($"{measurement.Name}: {Text.Seconds(Stopwatch.GetElapsedTime(begun))}");
        }

        await new PerformancePage(page).Write(findings, machine, TimeProvider.System.GetUtcNow(), sizes == Sizes.Quick, cancellationToken);
        foreach (var figure in findings.Figures)
        {
            tell($"{(figure.IsMet switch { true => "met   ", false => "missed", null => "      " })} {figure.What}: {figure.Measured} ({figure.Bar})");
        }
    }
}
