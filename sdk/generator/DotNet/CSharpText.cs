using System.Text;

namespace ElevenProvider.SdkGenerator.DotNet;

/// <summary>What a C# file declares, in the making.</summary>
internal sealed class CSharpText
{
    private readonly StringBuilder _text = new();

    /// <summary>Adds lines, each indented by four spaces per level; an empty text adds an empty line.</summary>
    public CSharpText Add(string lines, int level = 0)
    {
        _text.AppendLines(lines, level);
        return this;
    }

    /// <summary>Adds a summary; nothing where there is nothing to say.</summary>
    /// <param name="markdown">What to say, in the schema's Markdown.</param>
    /// <param name="level">How far it is indented.</param>
    public CSharpText Document(string? markdown, int level = 0)
    {
        var text = Markdown.ForLanguage(markdown, "csharp", CSharpNames.Pascal);
        return text.Length == 0 ? this : Add("/// <summary>", level).Comment(Markup(text), level).Add("/// </summary>", level);
    }

    /// <summary>Adds lines of a documentation comment, which are XML already.</summary>
    public CSharpText Comment(string xml, int level = 0)
    {
        foreach (var line in xml.Split('\n'))
        {
            Add($"/// {line}".TrimEnd(), level);
        }

        return this;
    }

    /// <summary>The whole file.</summary>
    /// <param name="space">The namespace of what it declares.</param>
    /// <param name="usings">The namespaces that it uses.</param>
    public string ToFile(string space, params IEnumerable<string> usings)
    {
        var file = new StringBuilder(GeneratedText.Heading).Append('\n');
        foreach (var used in usings)
        {
            file.Append("using ").Append(used).Append(";\n");
        }

        file.Append("\nnamespace ").Append(space).Append("\n{\n");
        file.AppendLines(_text.ToString().TrimEnd('\n'), 1);
        return file.Append("}\n").ToString();
    }

    private static string Markup(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);
}
