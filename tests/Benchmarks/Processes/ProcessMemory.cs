using System.Globalization;

namespace ElevenProvider.Benchmarks.Processes;

/// <summary>The memory of a process that is resident, as Linux counts it.</summary>
/// <param name="Resident">What it holds now, in bytes (<c>VmRSS</c>).</param>
/// <param name="Peak">The most that it held so far, in bytes (<c>VmHWM</c>).</param>
internal sealed record ProcessMemory(long Resident, long Peak)
{
    /// <summary>That of a running process.</summary>
    public static ProcessMemory Of(int processId)
    {
        var lines = File.ReadAllLines(string.Create(CultureInfo.InvariantCulture, $"/proc/{processId}/status"));
        return new ProcessMemory(Bytes("VmRSS:"), Bytes("VmHWM:"));

        long Bytes(string name) =>
            long.Parse(lines.First(line => line.StartsWith(name, StringComparison.Ordinal))[name.Length..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) * 1024;
    }
}
