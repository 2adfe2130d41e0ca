namespace ElevenProvider.Provider.Workspaces;

/// <summary>The workspace is not as the program needs it. The message is shown to the user as it is: what is wrong, and what to do.</summary>
internal sealed class ProblemException(string message) : Exception(message)
{
    /// <summary>Whether something may have changed in the workspace all the same.</summary>
    public bool MayHaveChanged { get; init; }

    /// <summary>What to tell of an object that is recorded, although not all was done.</summary>
    /// <param name="what">What was done and what was not, as a sentence.</param>
    /// <param name="cause">What went wrong.</param>
    public static ProblemException HalfDone(string what, Exception cause)
    {
        var why = cause is OperationCanceledException ? "The operation was cancelled, or its time was over." : cause.Message;
        return new($"{what} {why} Nothing is lost: run `pulumi up` again to go on from here.");
    }
}
