namespace ElevenProvider.Provider.Workspaces;

/// <summary>The workspace is not as the program needs it. The message is shown to the user as it is: what is wrong, and what to do.</summary>
internal sealed class ProblemException(string message) : Exception(message)
{
    /// <summary>Whether something may have changed in the workspace all the same.</summary>
    public bool MayHaveChanged { get; init; }
}
