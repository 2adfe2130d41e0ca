using System.Text.RegularExpressions;

namespace ElevenProvider.SdkGenerator;

/// <summary>The Markdown of descriptions. It holds examples in every language and references to other parts of the schema, as Pulumi marks them.</summary>
internal static partial class Markdown
{
    private const int Timeout = 1000;

    private static readonly Dictionary<string, string> Folded = new(StringComparer.Ordinal)
    {
        ["python"] = "Python",
        ["csharp"] = "C#",
        ["go"] = "Go",
        ["yaml"] = "YAML",
    };

    /// <summary>What programs in one language are told: code in other languages is left out, and so are examples that have none in theirs.</summary>
    /// <param name="markdown">The description in the schema; null where there is none.</param>
    /// <param name="language">The language, as blocks of its code are marked. What is typed into a shell is for every language.</param>
    /// <param name="name">What the language calls something that the schema has a name for.</param>
    public static string ForLanguage(string? markdown, string language, Func<string, string> name)
    {
        var text = Code().Replace(markdown ?? "", block => block.Groups["language"].Value is "sh" || block.Groups["language"].Value == language ? block.Value : "");
        text = Example().Replace(text, static example => example.Groups["text"].Value.Contains("```", StringComparison.Ordinal) ? example.Groups["text"].Value : "");
        text = Mark().Replace(text, "");
        text = Reference().Replace(text, reference => string.Join('.', reference.Groups["name"].Captures.Select(part => name(part.Value))));
        return EmptyLines().Replace(text, "\n\n").Trim('\n');
    }

    /// <summary>What is shown where every language is: code in all languages but the first is folded away.</summary>
    /// <param name="markdown">The description in the schema; null where there is none.</param>
    public static string ForEveryLanguage(string? markdown)
    {
        var text = Code().Replace(markdown ?? "", static block => Folded.TryGetValue(block.Groups["language"].Value, out var language)
            ? $"<details><summary>{language}</summary>\n\n{block.Value.TrimEnd('\n')}\n\n</details>\n"
            : block.Value);
        text = Example().Replace(text, static example => example.Groups["text"].Value);
        text = Mark().Replace(text, "");
        text = Reference().Replace(text, static reference => string.Join('.', reference.Groups["name"].Captures.Select(static part => part.Value)));
        return EmptyLines().Replace(text, "\n\n").Trim('\n');
    }

    [GeneratedRegex(@"^```(?<language>[^\s`]*)[^\n]*\n.*?^```[ \t]*$\n?", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex Code();

    [GeneratedRegex(@"\{\{% example %\}\}(?<text>.*?)\{\{% /example %\}\}", RegexOptions.Singleline | RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex Example();

    [GeneratedRegex(@"\{\{% /?examples %\}\}", RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex Mark();

    // #/resources/elevenlabs:index:GroupMembership/inputProperties/email
    [GeneratedRegex(@"\{\{% ref #/\w+/[^\s/]*:(?<name>\w+)(/\w+/(?<name>\w+))? %\}\}", RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex Reference();

    [GeneratedRegex(@"\n{3,}", RegexOptions.None, Timeout)]
    private static partial Regex EmptyLines();
}
