using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ElevenProvider.Engine.Project;

/// <summary>Reads YAML files whose top level is a mapping.</summary>
internal static class YamlFile
{
    public static Dictionary<string, YamlNode> Read(string path)
    {
        var stream = new YamlStream();
        try
        {
            using var reader = File.OpenText(path);
            stream.Load(reader);
        }
        catch (YamlException problem)
        {
            throw new EngineException($"{Path.GetFileName(path)} is not valid YAML (line {problem.Start.Line}).", problem);
        }

        return stream.Documents.Count == 0 ? [] : Entries(stream.Documents[0].RootNode);
    }

    /// <summary>The entries of a mapping; none where <paramref name="node"/> is not one.</summary>
    public static Dictionary<string, YamlNode> Entries(YamlNode? node) =>
        ((IEnumerable<KeyValuePair<YamlNode, YamlNode>>?)(node as YamlMappingNode)?.Children ?? []).ToDictionary(
            static entry => entry.Key.ToString(), static entry => entry.Value, StringComparer.Ordinal);
}
