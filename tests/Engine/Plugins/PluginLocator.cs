using ElevenProvider.Engine.Project;

namespace ElevenProvider.Engine.Plugins;

/// <summary>Finds the binary of a provider plugin: where <c>Pulumi.yaml</c> says, else on the PATH.</summary>
internal sealed class PluginLocator(ProjectFile project, IReadOnlyDictionary<string, string> environment)
{
    private static readonly string[] Extensions = OperatingSystem.IsWindows() ? [".exe", ".cmd"] : [""];

    /// <summary>The full path of the plugin of <paramref name="package"/>.</summary>
    /// <exception cref="EngineException">It is in neither place.</exception>
    public string Find(string package)
    {
        var name = $"pulumi-resource-{package}";
        if (project.Plugins.FirstOrDefault(plugin => plugin.Package == package) is { } named)
        {
            var path = Path.GetFullPath(named.Path, project.Directory);
            return (File.Exists(path) ? path : In(path, name)) ?? throw new EngineException(
                $"There is no {name} in {named.Path}, where plugins.providers in Pulumi.yaml says it is: build the plugin, or correct the path.");
        }

        return environment.GetValueOrDefault("PATH", "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(directory => In(directory, name))
            .FirstOrDefault(static path => path is not null)
            ?? throw new EngineException(
                $"The plugin {name} is missing: put it on the PATH, or name its directory under plugins.providers in Pulumi.yaml.");
    }

    /// <summary>The version that <c>Pulumi.yaml</c> gives for the plugin of <paramref name="package"/>; null where it gives none.</summary>
    public string? Version(string package) => project.Plugins.FirstOrDefault(plugin => plugin.Package == package)?.Version;

    private static string? In(string directory, string name) =>
        Extensions.Select(extension => Path.Combine(directory, name + extension)).FirstOrDefault(File.Exists);
}
