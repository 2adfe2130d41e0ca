using YamlDotNet.RepresentationModel;

namespace ElevenProvider.Engine.Project;

/// <summary>What <c>Pulumi.yaml</c> says.</summary>
/// <param name="Directory">The directory of the file; every path in it is relative to that.</param>
/// <param name="Name">Name of the project.</param>
/// <param name="Runtime">The language runtime: <c>nodejs</c> or <c>dotnet</c>.</param>
/// <param name="RuntimeOptions">The runtime's options, as text.</param>
/// <param name="Main">Where the program is; null for the directory of the file.</param>
/// <param name="Plugins">Provider plugins that are at a given path.</param>
/// <param name="Settings">The settings that it declares for every stack.</param>
internal sealed record ProjectFile(
    string Directory,
    string Name,
    string Runtime,
    IReadOnlyDictionary<string, string> RuntimeOptions,
    string? Main,
    IReadOnlyList<ProjectPlugin> Plugins,
    IReadOnlyList<ProjectSetting> Settings)
{
    // Words for people, and where the CLI keeps its own state: ignoring them changes nothing.
    private static readonly HashSet<string> Descriptive =
        new(["name", "runtime", "main", "description", "author", "website", "license", "backend", "template", "plugins", "config"], StringComparer.Ordinal);

    private static readonly Dictionary<string, string[]> KnownOptions = new(StringComparer.Ordinal)
    {
        ["nodejs"] = ["typescript", "packagemanager"],
        ["dotnet"] = ["binary"],
    };

    /// <summary>Reads <c>Pulumi.yaml</c> in <paramref name="directory"/>.</summary>
    /// <exception cref="EngineException">There is none, or it asks for something that is not supported.</exception>
    public static ProjectFile Read(string directory)
    {
        var file = Path.Combine(directory, "Pulumi.yaml");
        if (!File.Exists(file))
        {
            throw new EngineException($"There is no Pulumi.yaml in {directory}: name the directory of the project with --cwd.");
        }

        var root = YamlFile.Read(file);
        foreach (var (key, _) in root.Where(static entry => !Descriptive.Contains(entry.Key)))
        {
            throw EngineException.Unsupported($"\"{key}\" in Pulumi.yaml");
        }

        var (runtime, options) = ReadRuntime(root.GetValueOrDefault("runtime"));
        var name = root.GetValueOrDefault("name")?.ToString() ?? throw new EngineException("Pulumi.yaml lacks the project's \"name\".");
        return new(
            Path.GetFullPath(directory),
            name,
            runtime,
            options,
            root.GetValueOrDefault("main")?.ToString(),
            [.. ReadPlugins(root.GetValueOrDefault("plugins"))],
            [.. ProjectSetting.Read(name, root.GetValueOrDefault("config"))]);
    }

    private static (string Name, Dictionary<string, string> Options) ReadRuntime(YamlNode? node)
    {
        var settings = node is YamlMappingNode ? YamlFile.Entries(node) : [];
        var name = (node is YamlScalarNode ? node : settings.GetValueOrDefault("name"))?.ToString();
        if (name is null || !KnownOptions.TryGetValue(name, out var known))
        {
            throw EngineException.Unsupported($"The runtime \"{name}\" in Pulumi.yaml (nodejs and dotnet are)");
        }

        var options = YamlFile.Entries(settings.GetValueOrDefault("options"))
            .ToDictionary(static option => option.Key, static option => option.Value.ToString(), StringComparer.Ordinal);
        return options.Keys.FirstOrDefault(option => !known.Contains(option, StringComparer.Ordinal)) is { } unknown
            ? throw EngineException.Unsupported($"The option \"{unknown}\" of the runtime {name} in Pulumi.yaml")
            : (name, options);
    }

    private static IEnumerable<ProjectPlugin> ReadPlugins(YamlNode? node)
    {
        var kinds = YamlFile.Entries(node);
        if (kinds.Keys.FirstOrDefault(static kind => kind != "providers") is { } other)
        {
            throw EngineException.Unsupported($"\"plugins.{other}\" in Pulumi.yaml");
        }

        foreach (var plugin in (kinds.GetValueOrDefault("providers") as YamlSequenceNode)?.Children ?? [])
        {
            var entries = YamlFile.Entries(plugin);
            yield return entries.GetValueOrDefault("name") is { } name && entries.GetValueOrDefault("path") is { } path
                ? new ProjectPlugin(name.ToString(), path.ToString(), entries.GetValueOrDefault("version")?.ToString())
                : throw new EngineException("Each of plugins.providers in Pulumi.yaml needs a \"name\" and a \"path\".");
        }
    }
}
