using YamlDotNet.RepresentationModel;

namespace ElevenProvider.EndToEnd.Examples;

/// <summary>One example in one language.</summary>
/// <param name="Path">Where it is.</param>
internal sealed record ExampleFolder(string Path)
{
    private static readonly string Examples = System.IO.Path.Combine(Repository.Root, "examples");

    /// <summary>What <c>Pulumi.yaml</c> says.</summary>
    public YamlMappingNode Project { get; } = Read(System.IO.Path.Combine(Path, "Pulumi.yaml"));

    /// <summary>All examples in a language.</summary>
    public static IReadOnlyList<ExampleFolder> In(string language) =>
        [.. Directory.GetDirectories(Examples).Select(example => System.IO.Path.Combine(example, language)).Where(Directory.Exists).Order(StringComparer.Ordinal)
            .Select(static path => new ExampleFolder(path))];

    /// <summary>The text of a file in the folder.</summary>
    public string Text(string file) => File.ReadAllText(System.IO.Path.Combine(Path, file));

    /// <summary>The entries of a part of <c>Pulumi.yaml</c>; none where it is absent.</summary>
    public IReadOnlyDictionary<string, YamlNode> Part(string name) => Entries(Project, name);

    /// <summary>The entries of a mapping within a mapping; none where it is absent.</summary>
    public static IReadOnlyDictionary<string, YamlNode> Entries(YamlNode? parent, string name) =>
        parent is YamlMappingNode mapping && mapping.Children.TryGetValue(name, out var part)
            ? ((YamlMappingNode)part).Children.ToDictionary(static entry => entry.Key.ToString(), static entry => entry.Value, StringComparer.Ordinal)
            : new Dictionary<string, YamlNode>(StringComparer.Ordinal);

    public override string ToString() => System.IO.Path.GetRelativePath(Examples, Path);

    private static YamlMappingNode Read(string file)
    {
        var stream = new YamlStream();
        using var reader = File.OpenText(file);
        stream.Load(reader);
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }
}
