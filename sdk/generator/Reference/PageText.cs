namespace ElevenProvider.SdkGenerator.Reference;

/// <summary>What pages are made of.</summary>
internal static class PageText
{
    /// <summary>The comment that every page begins with.</summary>
    public const string Heading = "<!-- Generated from schema.json by `make sdk`. Do not edit by hand: the next run would undo it. -->\n\n";

    /// <summary>A text as it stands in a cell of a table, which is one line without bars.</summary>
    public static string Cell(string? markdown) => Markdown.ForEveryLanguage(markdown)
        .Replace("|", "\\|", StringComparison.Ordinal).Replace("\n\n", "<br>", StringComparison.Ordinal).Replace('\n', ' ');
}
