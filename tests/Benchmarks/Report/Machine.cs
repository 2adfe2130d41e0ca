using System.Globalization;
using System.Runtime.InteropServices;
using ElevenProvider.Benchmarks.Processes;

namespace ElevenProvider.Benchmarks.Report;

/// <summary>What the run was made on, without what would tell which machine it was.</summary>
internal static class Machine
{
    public static async Task<Table> Describe(CancellationToken cancellationToken) => new Table("the machine", " ")
        .Row("processor", $"{Find("/proc/cpuinfo", "model name") ?? "unknown"}, {Environment.ProcessorCount} cores")
        .Row("memory", Figures.Text.GiB(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes))
        .Row("system", $"{Find("/etc/os-release", "PRETTY_NAME")?.Trim('"') ?? RuntimeInformation.OSDescription}, {RuntimeInformation.OSArchitecture}")
        .Row(".NET", RuntimeInformation.FrameworkDescription)
        .Row("Node.js", await NodeVersion(cancellationToken))
        .Row("load before the run", Load());

    private static string? Find(string file, string name) => !File.Exists(file) ? null : File.ReadLines(file)
        .FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal))?
        .Split([':', '='], 2)[1].Trim();

    private static async Task<string> NodeVersion(CancellationToken cancellationToken)
    {
        await using var node = await ChildProcess.StartAsync(new Command("node", "--version"), cancellationToken);
        return node.FirstLine;
    }

    // More than the number of cores means that others were at work, and times are less to be trusted.
    private static string Load() => File.Exists("/proc/loadavg")
        ? string.Create(CultureInfo.InvariantCulture, $"{File.ReadAllText("/proc/loadavg").Split(' ')[0]} processes on average of a minute")
        : "unknown";
}
