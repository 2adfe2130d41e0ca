using System.Text;
using System.Text.RegularExpressions;
using ElevenProvider.SdkGenerator.Model;

namespace ElevenProvider.SdkGenerator.Reference;

/// <summary>The page that leads to the others.</summary>
internal static partial class IndexPage
{
    public static string Write(PackageSpec package)
    {
        var text = new StringBuilder(PageText.Heading).Append(
            """
            # Reference

            What a program can declare and call. How the provider itself is configured is told in [installation and
            configuration](../installation-configuration.md).


            """);
        WriteTable(text, "resource", package.Resources.Select(static resource => (resource.Key, resource.Value.Description)));
        text.Append('\n');
        WriteTable(text, "function", package.Functions.Select(static function => (function.Key, function.Value.Description)));
        return text.ToString();
    }

    private static void WriteTable(StringBuilder text, string kind, IEnumerable<(string Token, string? Description)> members)
    {
        text.Append("| ").Append(kind).Append(" | what it is for |\n|---|---|\n");
        foreach (var (token, description) in members)
        {
            text.Append("| [").Append(PackageSpec.Member(token)).Append("](").Append(ReferencePages.FileName(token)).Append(") | ")
                .Append(PageText.Cell(FirstSentence().Match(description ?? "").Value)).Append(" |\n");
        }
    }

    [GeneratedRegex(@"^.*?\.(?=\s|$)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FirstSentence();
}
