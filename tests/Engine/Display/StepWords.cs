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

    /// <summary>What is being done.</summary>
    public static string Doing(StepKind kind) => kind switch
    {
        StepKind.Create => "creating",
        StepKind.Update => "updating",
        StepKind.Replace => "replacing",
        StepKind.Delete => "deleting",
        StepKind.Import => "importing",
        StepKind.Read => "reading",
        _ => "unchanged",
    };

    /// <summary>What was done, or in a preview is to be done.</summary>
    public static string Done(StepKind kind, bool isPreview) => (kind, isPreview) switch
    {
        (StepKind.Same, _) => "unchanged",
        (StepKind.Create, false) => "created",
        (StepKind.Update, false) => "updated",
        (StepKind.Replace, false) => "replaced",
        (StepKind.Delete, false) => "deleted",
        (StepKind.Import, false) => "imported",
        (StepKind.Read, _) => "read",
        (_, true) => $"to {kind.ToString().ToLowerInvariant()}",
        _ => kind.ToString(),
    };
}
