using System.Text.RegularExpressions;

namespace ElevenProvider.EndToEnd.Examples;

/// <summary>An example in the description of a resource or function.</summary>
/// <param name="Name">What it is of, and its number there.</param>
/// <param name="Code">The code.</param>
internal sealed partial record DescriptionExample(string Name, string Code)
{
    /// <summary>All examples in a language, as the blocks of code are marked.</summary>
    public static IReadOnlyList<DescriptionExample> In(string language) =>
        [.. PackageSchema.Descriptions.SelectMany(described => Block().Matches(described.Description)
            .Where(block => block.Groups["language"].Value == language)
            .Select((block, index) => new DescriptionExample($"{described.Name}{index}", block.Groups["code"].Value)))];

    /// <summary>Writes them to files of an empty folder; returns the files.</summary>
    public static async Task<IReadOnlyList<string>> WriteAsync(string language, string directory, string extension)
    {
        Directory.CreateDirectory(directory);
        var files = new List<string>();
        foreach (var example in In(language))
        {
            files.Add(Path.Combine(directory, example.Name + extension));
            await File.WriteAllTextAsync(files[^1], example.Code);
        }

        return files;
    }

    [GeneratedRegex(@"^```(?<language>\w+)\n(?<code>(.*\n)*?)```$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Block();
}
