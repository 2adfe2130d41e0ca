using ElevenProvider.Engine.Steps;

namespace ElevenProvider.Engine.Display;

/// <summary>The words and signs for steps.</summary>
internal static class StepWords
{
    /// <summary>The kinds in the order of a summary, each with its sign.</summary>
    public static IReadOnlyList<(StepKind Kind, string Sign)> Signs { get; } =
    [
        (StepKind.Create, "+"), (StepKind.Update, "~"), (StepKind.Replace, "+-"), (StepKind.Delete, "-"), (StepKind.Import, "="), (StepKind.Read, ">"),
        (StepKind.Same, ""),
    ];

    /// <summary>The sign of a kind; empty for <see cref="StepKind.Same"/>.</summary>
    public static string Sign(StepKind kind) => Signs.First(entry => entry.Kind == kind).Sign;

    /// <summary>What is being done. A refresh does nothing to the objects, it only records.</summary>
    public static string Doing(StepKind kind, OperationKind operation) => kind switch
    {
        _ when operation == OperationKind.Refresh => "recording",
        StepKind.Create => "creating",
        StepKind.Update => "updating",
        StepKind.Replace => "replacing",
        StepKind.Delete => "deleting",
        StepKind.Import => "importing",
        StepKind.Read => "reading",
        _ => "unchanged",
    };

    /// <summary>What was done; in a preview, what is to be done; in a refresh, what was found.</summary>
    public static string Done(StepKind kind, OperationKind operation) => (kind, operation) switch
    {
        (StepKind.Same, _) => "unchanged",
        (StepKind.Read, _) => "read",
        (_, OperationKind.Preview) => $"to {kind.ToString().ToLowerInvariant()}",
        (StepKind.Update, OperationKind.Refresh) => "changed in the workspace",
        (StepKind.Delete, OperationKind.Refresh) => "gone from the workspace",
        (StepKind.Create, _) => "created",
        (StepKind.Update, _) => "updated",
        (StepKind.Replace, _) => "replaced",
        (StepKind.Delete, _) => "deleted",
        (StepKind.Import, _) => "imported",
        _ => kind.ToString(),
    };
}
