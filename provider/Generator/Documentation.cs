using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ElevenProvider.Generator;

/// <summary>Turns the documentation comment of a symbol into the Markdown of the schema.</summary>
internal static class Documentation
{
    /// <summary>The description as a literal of C#; a line that fails the build where there is none.</summary>
    public static string Literal(ISymbol symbol)
    {
        var text = Of(symbol);
        return text.Length > 0
            ? SymbolDisplay.FormatLiteral(text, quote: true)
            : $"\"\"\n#error {symbol.ToDisplayString()} is declared without a <summary>, which is its description in the schema.\n";
    }

    public static string Of(ISymbol symbol) => Parse(symbol.GetDocumentationCommentXml())?.Element("summary") is { } summary
        ? Tidy(string.Concat(summary.Nodes().Select(Markdown)))
        : "";

    // Of a comment that is no XML the compiler complains by itself; here it is as good as none.
    private static XElement? Parse(string? comment)
    {
        try
        {
            return string.IsNullOrEmpty(comment) ? null : XElement.Parse(comment);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static string Tidy(string text) => Replaced(Replaced(text, @"[ \t]*\n[ \t]*", " "), @"\s*\u2029\s*", "\n\n").Trim();

    private static string Replaced(string text, string pattern, string replacement) =>
        Regex.Replace(text, pattern, replacement, RegexOptions.None, TimeSpan.FromSeconds(1));

    private static string Markdown(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement { Name.LocalName: "para" } paragraph => $"\u2029{Inner(paragraph)}\u2029",
        XElement { Name.LocalName: "see" } link => Link(link),
        XElement element => Inner(element),
        _ => "",
    };

    private static string Inner(XElement element) => string.Concat(element.Nodes().Select(Markdown));

    private static string Link(XElement link) =>
        link.Attribute("cref") is { } reference ? $"`{reference.Value.Split('.', ':').Last().CamelCase()}`"
        : link.Attribute("langword") is { } word ? $"`{word.Value}`"
        : link.Attribute("href") is not { } address ? ""
        : link.IsEmpty ? $"<{address.Value}>"
        : $"[{link.Value}]({address.Value})";
}
