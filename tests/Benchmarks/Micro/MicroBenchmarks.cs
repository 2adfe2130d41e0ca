using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using ElevenProvider.Benchmarks.Figures;
using ElevenProvider.Benchmarks.Processes;
using ElevenProvider.Benchmarks.Report;

namespace ElevenProvider.Benchmarks.Micro;

/// <summary>What single steps cost in time and memory, measured by BenchmarkDotNet in this process.</summary>
internal sealed class MicroBenchmarks : IMeasurement
{
    public string Name => "micro";

    public Task Run(Bench bench)
    {
        var config = ManualConfig.CreateEmpty()
            .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddLogger(NullLogger.Instance)
            .WithOptions(ConfigOptions.DisableLogFile)
            .WithArtifactsPath(Artifacts.Path("micro"));
        var summaries = new[] { typeof(FramingBenchmarks), typeof(MarshallingBenchmarks), typeof(CallBenchmarks) }
            .Select(type => BenchmarkRunner.Run(type, config)).ToList();

        var table = new Table("step", "mean", "error", "allocated");
        foreach (var report in summaries.SelectMany(static summary => summary.Reports))
        {
            Describe(report, table);
        }

        Judge(bench, summaries[^1]);
        bench.Findings.Add(new Section("Single steps")
            .Add("Measured by BenchmarkDotNet (`ShortRun`, in process) on .NET with JIT, whose times are not those of native code. The calls are without the transport; the Read asks the emulated API. " +
                "The error is half of the confidence interval of 99.9 %.")
            .Add(table));
        return Task.CompletedTask;
    }

    private static void Describe(BenchmarkReport report, Table table)
    {
        var method = report.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo.Trim('\'');
        if (report.ResultStatistics is { } times)
        {
            table.Row(method, Microseconds(times.Mean), Microseconds(times.ConfidenceInterval.Margin), Bytes(report));
        }
        else
        {
            table.Row(method, "failed", "", "");
        }
    }

    private static void Judge(Bench bench, Summary calls)
    {
        var all = calls.Reports.Select(static report => $"{report.BenchmarkCase.Descriptor.WorkloadMethod.Name} {Bytes(report)}");
        bench.Findings.Add(Figure.WrittenDown("allocations", "allocations per Check / Diff / Read, without the transport", "written down", string.Join(", ", all)));
    }

    private static string Bytes(BenchmarkReport report) =>
        report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) is { } bytes ? $"{Text.Count(bytes)} B" : "unknown";

    private static string Microseconds(double nanoseconds) => string.Create(CultureInfo.InvariantCulture, $"{nanoseconds / 1000:0.00} µs");
}
