using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ElevenProvider.SdkGenerator.Tests.Examples;

/// <summary>An example in the description of a resource or function in <c>schema.json</c>.</summary>
/// <param name="Token">Whose description it is.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Code">Its code by language.</param>
internal sealed partial record DescriptionExample(string Token, string Title, IReadOnlyDictionary<string, string> Code)
{
    /// <summary>The descriptions of all resources and functions by their tokens.</summary>
    public static IReadOnlyDictionary<string, string> Descriptions { get; } = ReadDescriptions();

    /// <summary>All examples.</summary>
    public static IReadOnlyList<DescriptionExample> All { get; } = [.. Descriptions.SelectMany(static entry => Example().Matches(entry.Value).Select(example =>
        new DescriptionExample(
            entry.Key,
            example.Groups["title"].Value,
            Block().Matches(example.Groups["code"].Value).ToDictionary(static block => block.Groups["language"].Value, static block => block.Groups["text"].Value, StringComparer.Ordinal))))];

    private static Dictionary<string, string> ReadDescriptions()
    {
        var schema = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "schema.json")))!;
        return schema["resources"]!.AsObject().Concat(schema["functions"]!.AsObject())
            .ToDictionary(static entry => entry.Key, static entry => (string)entry.Value!["description"]!, StringComparer.Ordinal);
    }

    [GeneratedRegex(@"^\{\{% example %\}\}\n### (?<title>.+)\n(?<code>(.*\n)*?)\{\{% /example %\}\}$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Example();

    [GeneratedRegex(@"^```(?<language>\w+)\n(?<text>(.*\n)*?)```$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Block();
}
