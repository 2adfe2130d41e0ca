namespace ElevenProvider.Emulator.State;

/// <summary>A seed or a patch that makes no valid workspace. The message says where and why, for whoever wrote it.</summary>
public sealed class InvalidWorkspaceException : Exception
{
    /// <inheritdoc/>
    public InvalidWorkspaceException()
    {
    }

    /// <inheritdoc/>
    public InvalidWorkspaceException(string message)
        : base(message)
    {
    }

    /// <inheritdoc/>
    public InvalidWorkspaceException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
