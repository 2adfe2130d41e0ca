using System.Text;
using System.Text.Json;
using ElevenProvider.SdkGenerator.Model;

namespace ElevenProvider.SdkGenerator.Reference;

/// <summary>The page of a resource or function.</summary>
internal sealed class MemberPage
{
    private const string Import = "## Import";

    private readonly StringBuilder _text = new(PageText.Heading);
    private readonly PageTypes _types;

    private MemberPage(PackageSpec package) => _types = new PageTypes(package);

    /// <summary>The page of a resource.</summary>
    public static string Write(PackageSpec package, string token, ResourceSpec resource)
    {
        var page = new MemberPage(package);
        var description = Markdown.ForEveryLanguage(resource.Description);
        var import = description.IndexOf(Import, StringComparison.Ordinal);
        page.Begin(token, import < 0 ? description : description[..import]);
        page._text.Append("## Inputs\n\n");
        page.WriteTable("input", resource.InputProperties, resource.RequiredInputs);
        page._text.Append("\n## Outputs\n\nEvery input is an output, too. So is the `id`, by which the resource can be imported.\n");
        var outputs = resource.Properties.Where(property => !resource.InputProperties.ContainsKey(property.Key)).ToList();
        if (outputs.Count > 0)
        {
            page._text.Append('\n');
            page.WriteTable("output", outputs, []);
        }

        page.WriteTypes();
        page._text.Append(import < 0 ? "" : $"\n{description[import..]}\n");
        return page._text.ToString();
    }

    /// <summary>The page of a function.</summary>
    public static string Write(PackageSpec package, string token, FunctionSpec function)
    {
        var page = new MemberPage(package);
        page.Begin(token, Markdown.ForEveryLanguage(function.Description));
        page._text.Append("## Inputs\n\n");
        page.WriteTable("input", function.Inputs?.Properties ?? [], function.Inputs?.Required ?? []);
        page._text.Append("\n## Outputs\n\n");
        page.WriteTable("output", function.Outputs.Properties, []);
        page.WriteTypes();
        return page._text.ToString();
    }

    private void Begin(string token, string description) => _text.Append(
        System.Globalization.CultureInfo.InvariantCulture, $"# {PackageSpec.Member(token)}\n\n`{token}`\n\n{Paragraph(description)}");

    private static string Paragraph(string text) => text.Length > 0 ? $"{text.Trim('\n')}\n\n" : "";

    private void WriteTable(string kind, IEnumerable<KeyValuePair<string, PropertySpec>> properties, IReadOnlyList<string> required)
    {
        var rows = properties.ToList();
        if (rows.Count == 0)
        {
            _text.Append("None.\n");
            return;
        }

        _text.Append("| ").Append(kind).Append(" | type | description |\n|---|---|---|\n");

        // What must be given comes first.
        foreach (var (name, property) in rows.OrderByDescending(row => required.Contains(row.Key, StringComparer.Ordinal)))
        {
            string?[] remarks =
            [
                _types.Name(property),
                required.Contains(name, StringComparer.Ordinal) ? "**required**" : null,
                property.Default is { } value ? $"default: `{(value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText())}`" : null,
                property.Secret ? "secret" : null,
            ];
            _text.Append("| `").Append(name).Append("` | ").AppendJoin("<br>", remarks.OfType<string>()).Append(" | ")
                .Append(PageText.Cell(property.Description)).Append(" |\n");
        }
    }

    private void WriteTypes()
    {
        var heading = "\n## Types\n";
        foreach (var (name, type) in _types.All())
        {
            _text.Append(heading).Append("\n### ").Append(name).Append("\n\n").Append(Paragraph(Markdown.ForEveryLanguage(type.Description)));
            heading = "";
            if (type.Enum.Count == 0)
            {
                WriteTable("property", type.Properties, []);
                continue;
            }

            _text.Append("| value | name in code | description |\n|---|---|---|\n");
            foreach (var value in type.Enum)
            {
                _text.Append("| `").Append(value.Value).Append("` | `").Append(value.Name).Append("` | ").Append(PageText.Cell(value.Description)).Append(" |\n");
            }
        }
    }
}
