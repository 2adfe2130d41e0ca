using YamlDotNet.RepresentationModel;

namespace ElevenProvider.Engine.Project;

/// <summary>A setting that <c>Pulumi.yaml</c> declares for every stack (<c>config</c>).</summary>
/// <param name="Key">Its full key, such as <c>onboarding:group</c>.</param>
/// <param name="Default">What it is where a stack does not set it; null where every stack has to.</param>
/// <param name="IsSecret">Whether its value is secret.</param>
internal sealed record ProjectSetting(string Key, YamlNode? Default, bool IsSecret)
{
    // The types are for people and for Pulumi's CLI, which checks them.
    private static readonly HashSet<string> KnownFields = new(["type", "items", "description", "default", "value", "secret"], StringComparer.Ordinal);

    /// <summary>Reads the part <c>config</c> of <c>Pulumi.yaml</c>; there are no settings where it is absent.</summary>
    /// <param name="project">Name of the project, which is the namespace of keys without one.</param>
    /// <param name="node">The part.</param>
    /// <exception cref="EngineException">It asks for something that is not supported.</exception>
    public static IEnumerable<ProjectSetting> Read(string project, YamlNode? node)
    {
        if (node is not (null or YamlMappingNode))
        {
            throw EngineException.Unsupported("A directory as \"config\" in Pulumi.yaml");
        }

        foreach (var (key, setting) in YamlFile.Entries(node))
        {
            var fullKey = key.Contains(':', StringComparison.Ordinal) ? key : $"{project}:{key}";
            if (setting is not YamlMappingNode)
            {
                yield return new(fullKey, setting, IsSecret: false);
                continue;
            }

            var fields = YamlFile.Entries(setting);
            if (fields.Keys.FirstOrDefault(static field => !KnownFields.Contains(field)) is { } unknown)
            {
                throw EngineException.Unsupported($"\"config.{key}.{unknown}\" in Pulumi.yaml");
            }

            yield return new(
                fullKey,
                fields.GetValueOrDefault("value") ?? fields.GetValueOrDefault("default"),
                fields.GetValueOrDefault("secret")?.ToString() == "true");
        }
    }
}
