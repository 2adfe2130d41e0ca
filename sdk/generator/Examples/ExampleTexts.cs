using System.Xml.Linq;
using ElevenProvider.Provider;

namespace ElevenProvider.SdkGenerator.Examples;

/// <summary>The examples in the documentation comments of resources and functions. They are read from the documentation file that the compiler writes, so that
/// the plugin does not carry them twice: in its schema and in its code.</summary>
internal static class ExampleTexts
{
    private static readonly ILookup<string, XElement> Members = XDocument
        .Load(Path.Combine(AppContext.BaseDirectory, Path.ChangeExtension(typeof(Package).Assembly.ManifestModule.Name, ".xml")))
        .Descendants("member")
        .Where(static member => ((string?)member.Attribute("name"))?.StartsWith("T:", StringComparison.Ordinal) == true)
        .ToLookup(static member => ((string)member.Attribute("name")!).Split('.')[^1], StringComparer.Ordinal);

    /// <summary>The examples of the resource or function called <paramref name="name"/>, in the order in which they are written.</summary>
    /// <param name="name">Its name in tokens, which is that of its class but for the case of the first letter.</param>
    public static IEnumerable<ExampleProgram> Of(string name) => Members[name.PascalCase()]
        .SelectMany(static member => member.Elements("example"))
        .Select(static example => ExampleReader.Read((string?)example.Attribute("name") ?? "", Unindented(example.Element("code")?.Value ?? "")));

    private static string Unindented(string text)
    {
        var lines = text.Split('\n').Select(static line => line.TrimEnd()).SkipWhile(static line => line.Length == 0).ToList();
        var indent = lines.Where(static line => line.Length > 0).Select(static line => line.Length - line.TrimStart().Length).DefaultIfEmpty().Min();
        return string.Join('\n', lines.Select(line => line.Length > indent ? line[indent..] : "")).TrimEnd() + "\n";
    }
}
