namespace ElevenProvider.Engine.State;

/// <summary>Keeps a second run from changing a state at the same time: each would write over what the other recorded.</summary>
/// <remarks>The lock is on a file beside the state, which stays: to delete it would let a third run in between. The operating system
/// releases it with the process, however that ends.</remarks>
internal sealed class StateLock : IDisposable
{
    // What opening a locked file fails with: EWOULDBLOCK of Linux and of macOS, ERROR_SHARING_VIOLATION of Windows.
    private static readonly int[] Locked = [11, 35, unchecked((int)0x80070020)];

    private readonly FileStream _file;

    private StateLock(FileStream file) => _file = file;

    /// <summary>Takes the lock.</summary>
    /// <param name="statePath">The file with the state; its directory is made where it does not exist.</param>
    /// <exception cref="EngineException">Another run has it, or the directory is not writable.</exception>
    public static StateLock Take(string statePath)
    {
        var path = Path.GetFullPath(statePath) + ".lock";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            return new(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException problem) when (Locked.Contains(problem.HResult))
        {
            throw new EngineException($"Another run of pulumi-local is changing {statePath} (it has locked {path}): wait until it has ended, then try again.", problem);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new EngineException($"The state cannot be written: {problem.Message.TrimEnd('.')}. Make the directory of {statePath} writable, or name another file with --state.", problem);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}
