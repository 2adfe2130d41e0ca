namespace ElevenProvider.EndToEnd;

/// <summary>What a process left behind.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">What it wrote to its output.</param>
/// <param name="Errors">What it wrote to its error output.</param>
internal sealed record Finished(int ExitCode, string Output, string Errors)
{
    /// <summary>All that a person would have seen.</summary>
    public string Everything => Output + Errors;
}
