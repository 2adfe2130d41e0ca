using System.Text.RegularExpressions;
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

    public static string Of(ISymbol symbol)
    {
        var comment = symbol.GetDocumentationCommentXml();
        return string.IsNullOrEmpty(comment) || XElement.Parse(comment).Element("summary") is not { } summary
            ? ""
            : Regex.Replace(string.Concat(summary.Nodes().Select(Markdown)), @"[ \t]*\n[ \t]*", " ", RegexOptions.None, TimeSpan.FromSeconds(1))
                .Replace("\u2029", "\n\n").Trim();
    }

    private static string Markdown(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement { Name.LocalName: "para" } paragraph => "\u2029" + string.Concat(paragraph.Nodes().Select(Markdown)),
        XElement { Name.LocalName: "see" } link => link.Attribute("cref") is { } reference
            ? $"`{reference.Value.Split('.', ':').Last().CamelCase()}`"
            : link.Attribute("href") is { } address ? $"[{link.Value}]({address.Value})" : "",
        XElement element => string.Concat(element.Nodes().Select(Markdown)),
        _ => "",
    };
}
