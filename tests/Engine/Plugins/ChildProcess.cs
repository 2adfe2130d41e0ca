using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace ElevenProvider.Engine.Plugins;

/// <summary>Starts and ends the processes of an operation.</summary>
internal static class ChildProcess
{
    private const int Interrupt = 2;

    /// <summary>Starts a process with all its streams redirected.</summary>
    /// <exception cref="EngineException">It cannot be started.</exception>
    public static Process Start(string file, IEnumerable<string> arguments, string directory, IEnumerable<KeyValuePair<string, string>> environment)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment.Clear();
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        try
        {
            return Process.Start(start)!;
        }
        catch (Exception problem) when (problem is Win32Exception or IOException)
        {
            throw new EngineException($"{file} cannot be started: {problem.Message.TrimEnd('.')}.", problem);
        }
    }

    /// <summary>Closes the process's input, asks it to end, and kills it after <paramref name="grace"/>.</summary>
    public static async Task EndAsync(Process process, TimeSpan grace, TimeProvider time)
    {
        process.StandardInput.Close();
        if (!process.HasExited && !OperatingSystem.IsWindows())
        {
            _ = Kill(process.Id, Interrupt);
        }

        using var patience = new CancellationTokenSource(grace, time);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);
}
