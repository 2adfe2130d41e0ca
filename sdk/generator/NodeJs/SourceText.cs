using System.Text;

namespace ElevenProvider.SdkGenerator.NodeJs;

/// <summary>A TypeScript file in the making, with the heading that generated files have.</summary>
internal sealed class SourceText
{
    private readonly StringBuilder _text = new();

    /// <summary>Adds lines, each indented by four spaces per level; an empty text adds an empty line.</summary>
    public SourceText Add(string lines, int level = 0)
    {
        _text.AppendLines(lines, level);
        return this;
    }

    /// <summary>Adds a documentation comment; nothing where there is nothing to say.</summary>
    /// <param name="markdown">What to say, in the schema's Markdown.</param>
    /// <param name="level">How far it is indented.</param>
    public SourceText Document(string? markdown, int level = 0)
    {
        var text = Markdown.ForLanguage(markdown, "typescript", static name => name);
        if (text.Length == 0)
        {
            return this;
        }

        Add("/**", level);
        foreach (var line in text.Replace("*/", "*&#47;", StringComparison.Ordinal).TrimEnd().Split('\n'))
        {
            Add($" * {line}".TrimEnd(), level);
        }

        return Add(" */", level);
    }

    /// <summary>The whole file.</summary>
    public override string ToString() => $"{GeneratedText.Heading}\n{_text.ToString().TrimEnd('\n')}\n";

    /// <summary>The whole file, with the imports that it needs.</summary>
    /// <param name="root">Path to the folder of the SDK.</param>
    public string WithImports(string root)
    {
        var body = _text.ToString().TrimEnd('\n');
        return $"{GeneratedText.Heading}\n{TypeScript.Imports(body, root)}\n\n{body}\n";
    }
}
