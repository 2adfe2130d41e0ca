using System.Diagnostics;

namespace ElevenProvider.EndToEnd;

/// <summary>Finds running plugins, as Linux shows processes.</summary>
internal static class Plugins
{
    /// <summary>Those that an engine has started for the program in a directory.</summary>
    public static IEnumerable<Process> In(string directory) => Process.GetProcesses().Where(process =>
        process.ProcessName.StartsWith("pulumi-resource", StringComparison.Ordinal) && DirectoryOf(process) == directory);

    private static string? DirectoryOf(Process process)
    {
        try
        {
            return File.ResolveLinkTarget($"/proc/{process.Id}/cwd", returnFinalTarget: true)?.FullName;
        }
        catch (Exception ended) when (ended is IOException or UnauthorizedAccessException)
        {
            // The plugin of another test, which has just ended.
            return null;
        }
    }
}
